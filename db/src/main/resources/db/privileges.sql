-- What the application may do with the rows of each table: what the code of the backend needs, and no more. 'migrate' runs this
-- as soon as the schema is at the version of this release. A table that is not listed is closed to the application, and
-- PrivilegesTest fails for it. So are the history and the progress of backfills: who could write them could make the next
-- release skip a migration, or rows.
--
-- The application is each role that may write rows of new tables by default: production decides on its name. Those default
-- privileges are in force from the migration that creates a table until this runs, so that no request fails meanwhile.
--
-- Take a privilege away only when no backend that runs, or is one roll back away, uses it.
DO $$
DECLARE
    application text;
BEGIN
    FOR application IN
        SELECT DISTINCT quote_ident(pg_get_userbyid(acl.grantee))
        FROM pg_default_acl AS by_default, aclexplode(by_default.defaclacl) AS acl
        WHERE by_default.defaclrole = (SELECT oid FROM pg_roles WHERE rolname = current_user)
            AND by_default.defaclobjtype = 'r' AND by_default.defaclnamespace IN (0, 'public'::regnamespace)
            AND acl.privilege_type = 'INSERT' AND acl.grantee NOT IN (0, by_default.defaclrole)
    LOOP
        EXECUTE replace('
            REVOKE ALL ON ALL TABLES IN SCHEMA public FROM application;
            REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM application; -- an identity column needs no right on its own
            GRANT SELECT ON users TO application;
            GRANT SELECT, INSERT, UPDATE (status) ON animals TO application;
            GRANT SELECT, INSERT ON expenses TO application;
            GRANT SELECT, INSERT, UPDATE (fed_date) ON reminders TO application;
            ', 'application', application);
    END LOOP;
END
$$;
