-- Who may do what in the toggle server's database. Run in that database, after roles.sql, as often as one likes.

REVOKE ALL ON DATABASE :"unleash_database" FROM PUBLIC;
GRANT CONNECT, CREATE, TEMPORARY ON DATABASE :"unleash_database" TO shelter_unleash;
ALTER SCHEMA public OWNER TO shelter_unleash;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
