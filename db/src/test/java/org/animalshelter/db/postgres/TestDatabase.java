package org.animalshelter.db.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A database with an owner who migrates, and a role for the application that may only read and write rows. */
public final class TestDatabase {

    public static final String OWNER = "shelter_owner";
    public static final String APPLICATION = "shelter_app";
    private static final String NAME = "shelter";

    private static TestDatabase existing;

    private final PostgresServer server;

    private TestDatabase(PostgresServer server) throws SQLException {
        this.server = server;
        try (Connection admin = connect("postgres", "postgres")) {
            execute(
                    admin,
                    "CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + OWNER + "' IN ROLE pg_read_all_stats",
                    "CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + APPLICATION + "'",
                    "CREATE DATABASE " + NAME + " OWNER " + OWNER);
        }
    }

    public static synchronized TestDatabase get() {
        try {
            if (existing == null) {
                existing = new TestDatabase(PostgresServer.running());
                existing.empty();
            }
            return existing;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The variables that lead to it. */
    public Map<String, String> variables() {
        return Map.of("DATABASE_URL", server.address() + NAME, "DATABASE_USER", OWNER, "DATABASE_PASSWORD", OWNER);
    }

    /** Makes it as it was before its first migration. */
    public void empty() throws SQLException {
        try (Connection admin = connect("postgres", NAME)) {
            execute(
                    admin,
                    "DROP SCHEMA public CASCADE",
                    "CREATE SCHEMA public AUTHORIZATION pg_database_owner",
                    "GRANT USAGE ON SCHEMA public TO PUBLIC",
                    "ALTER DEFAULT PRIVILEGES FOR ROLE shelter_owner IN SCHEMA public"
                            + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO shelter_app",
                    "ALTER DEFAULT PRIVILEGES FOR ROLE shelter_owner IN SCHEMA public"
                            + " GRANT USAGE ON SEQUENCES TO shelter_app");
        }
    }

    /** A session of this role; whoever asks closes it. */
    public Connection connectAs(String role) throws SQLException {
        return connect(role, NAME);
    }

    /** Runs the statements as the owner. */
    public void execute(String... statements) throws SQLException {
        try (Connection owner = connectAs(OWNER)) {
            execute(owner, statements);
        }
    }

    /** @return the first column of what the owner reads, as text */
    public List<String> query(String sql) throws SQLException {
        try (Connection owner = connectAs(OWNER);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Every table, column, constraint, index and privilege there is, and the history: to compare before with after. */
    public List<String> everything() throws SQLException {
        return query("""
                SELECT relname || ' ' || relkind::text || ' ' || coalesce(relacl::text, '') FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace
                UNION ALL SELECT attrelid::regclass || '.' || attname || ' ' || attacl::text FROM pg_attribute
                    WHERE attacl IS NOT NULL AND attrelid::regclass::text NOT LIKE 'pg_%'
                UNION ALL SELECT table_name || ' ' || c::text FROM information_schema.columns AS c
                    WHERE table_schema = 'public'
                UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
                    WHERE connamespace = 'public'::regnamespace
                UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
                UNION ALL SELECT h::text FROM flyway_schema_history AS h
                ORDER BY 1
                """);
    }

    public static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect(String role, String database) throws SQLException {
        String password = role.equals("postgres") ? server.password() : role;
        return DriverManager.getConnection(server.address() + database, role, password);
    }
}
