-- The application's role is granted every new table by default. The history and the progress of backfills are no tables of
-- the application: whoever could write them could make the next release skip a migration, or rows. The lock is there because
-- two runners that change the same privileges at once fail; nothing is changed when there is nothing to take away.
DO $$
DECLARE
    own     regclass;
    grantee text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('flyway_schema_history privileges'));
    FOR own, grantee IN
        SELECT DISTINCT
            class.oid::regclass, CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(acl.grantee)) END
        FROM pg_class AS class, aclexplode(class.relacl) AS acl
        WHERE class.oid IN (to_regclass('flyway_schema_history'), to_regclass('backfills')) AND acl.grantee <> class.relowner
    LOOP
        EXECUTE 'REVOKE ALL ON ' || own || ' FROM ' || grantee;
    END LOOP;
END
$$;
