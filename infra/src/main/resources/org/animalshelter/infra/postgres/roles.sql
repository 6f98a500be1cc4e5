-- The roles of the shelter. Can be run again and again, by a superuser or by a role that may create roles.
-- psql takes it as well: psql -v owner_password=… -v app_password=… -v unleash_password=… -f roles.sql

DO $$
DECLARE
  role text;
BEGIN
  -- Two productions on one server may get here at the same moment.
  PERFORM pg_advisory_xact_lock(hashtext('animal shelter roles'));
  FOREACH role IN ARRAY ARRAY['shelter_owner', 'shelter_app', 'shelter_unleash'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
      EXECUTE format('CREATE ROLE %I', role);
    END IF;
    -- Who is no superuser can only hand things to roles that it is a member of.
    IF NOT pg_has_role(current_user, role, 'USAGE') OR NOT pg_has_role(current_user, role, 'SET') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER WITH INHERIT TRUE, SET TRUE', role);
    END IF;
  END LOOP;
END
$$;

ALTER ROLE shelter_owner LOGIN PASSWORD :'owner_password';
ALTER ROLE shelter_app LOGIN PASSWORD :'app_password';
ALTER ROLE shelter_unleash LOGIN PASSWORD :'unleash_password';

-- A transaction of the backend takes milliseconds. One that was forgotten would keep its locks, and so hold up every migration.
ALTER ROLE shelter_app SET idle_in_transaction_session_timeout = '60s';

-- A migration that cannot get its lock says who holds it. Without this right it still says so, but not what they do.
DO $$
BEGIN
  GRANT pg_read_all_stats TO shelter_owner;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'shelter_owner does not get pg_read_all_stats: only a superuser can give it';
END
$$;
