-- Who may do what in the shelter's database. Run in that database, after roles.sql, as often as one likes.

REVOKE ALL ON DATABASE :"shelter_database" FROM PUBLIC;
GRANT CONNECT, CREATE, TEMPORARY ON DATABASE :"shelter_database" TO shelter_owner;
GRANT CONNECT ON DATABASE :"shelter_database" TO shelter_app;

-- The owner migrates.
ALTER SCHEMA public OWNER TO shelter_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- The application has rows, also those of tables to come, and nothing else: it can create, change and drop nothing. Each
-- release of the schema takes away what its tables do not need of that: here nobody knows them.
GRANT USAGE ON SCHEMA public TO shelter_app;
ALTER DEFAULT PRIVILEGES FOR ROLE shelter_owner IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO shelter_app;
ALTER DEFAULT PRIVILEGES FOR ROLE shelter_owner IN SCHEMA public
  GRANT USAGE ON SEQUENCES TO shelter_app;
