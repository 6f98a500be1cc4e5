-- The application's role is granted every new table by default. The history is not a table of the application:
-- whoever could write it could make the next release skip a migration. The lock is there because two runners that
-- change the same privileges at once fail; nothing is changed when there is nothing to take away.
DO $$
DECLARE
    grantee text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('flyway_schema_history privileges'));
    FOR grantee IN
        SELECT DISTINCT CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(acl.grantee)) END
        FROM pg_class AS history, aclexplode(history.relacl) AS acl
        WHERE history.oid = 'flyway_schema_history'::regclass AND acl.grantee <> history.relowner
    LOOP
        EXECUTE 'REVOKE ALL ON flyway_schema_history FROM ' || grantee;
    END LOOP;
END
$$;
