package org.animalshelter.infra.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.release.Failure;
import org.postgresql.util.PasswordUtil;

/** Makes the databases and roles of the shelter where they are missing, and puts right what they may do. Copies databases. */
public final class Databases {
    private Databases() {}

    /** @throws Failure when the administrator of the server may not do this */
    public static void prepare(DatabaseServer server, Roles roles) {
        try {
            createMissing(server, server.database());
            createMissing(server, server.unleashDatabase());
            var values = Map.of(
                    "owner_password", literal(verifier(roles.owner())),
                    "app_password", literal(verifier(roles.application())),
                    "unleash_password", literal(verifier(roles.unleash())),
                    "unleash_database", identifier(server.unleashDatabase()));
            execute(server, server.database(), "roles.sql", values);
            letIn(server);
            execute(server, server.unleashDatabase(), "unleash-database.sql", values);
        } catch (SQLException e) {
            throw new Failure(
                    "the user " + server.administrator() + " may not prepare the database "
                            + server.url(server.database()) + " (" + e.getMessage()
                            + "): name one that owns it and may create roles and databases",
                    e);
        }
    }

    /**
     * Closes the databases that PostgreSQL comes with to everyone but the administrator. Only for a server that is the
     * shelter's own: on any other they may be in use.
     */
    public static void closeOthers(DatabaseServer server) {
        try (var connection = server.connect("postgres");
                var sql = connection.createStatement()) {
            sql.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
        } catch (SQLException e) {
            throw new Failure(
                    "the databases postgres and template1 of " + server.url("postgres") + " cannot be closed ("
                            + e.getMessage() + "): start again",
                    e);
        }
    }

    /**
     * Creates a database for the roles of a prepared server: empty, or as a copy of another one, which must have no
     * connections. It takes some hundredths of a second.
     *
     * @param from the name of the other one
     * @return the same server, with the new database as the shelter's
     * @throws Failure when the server does not do that
     */
    public static DatabaseServer create(DatabaseServer server, String name, Optional<String> from) {
        var made = server.with(name);
        try {
            execute(
                    server,
                    "CREATE DATABASE " + identifier(name)
                            + from.map(other -> " TEMPLATE " + identifier(other))
                                    .orElse(""));
            // A copy has the rights on everything in the database, but not those on the database itself.
            letIn(made);
            return made;
        } catch (SQLException e) {
            throw new Failure("the database " + made.url(name) + " cannot be made: " + e.getMessage(), e);
        }
    }

    /**
     * Drops the shelter's database of a server, and ends all connections to it.
     *
     * @param administration another database of the same server
     * @throws Failure when the server does not do that
     */
    public static void drop(DatabaseServer server, String administration) {
        try {
            execute(
                    server.with(administration),
                    "DROP DATABASE IF EXISTS " + identifier(server.database()) + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new Failure(
                    "the database " + server.url(server.database()) + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private static void letIn(DatabaseServer server) throws SQLException {
        execute(
                server,
                server.database(),
                "shelter-database.sql",
                Map.of("shelter_database", identifier(server.database())));
    }

    private static void execute(DatabaseServer server, String statement) throws SQLException {
        try (var connection = server.connect(server.database());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** What the server would make of the password. The password itself could be seen in its logs. */
    private static String verifier(Credentials role) {
        return PasswordUtil.encodeScramSha256(role.password().toCharArray());
    }

    private static void createMissing(DatabaseServer server, String database) throws SQLException {
        // From the database that the URL names, since that is the one that an existing server is known to have.
        var from = database.equals(server.database()) ? "postgres" : server.database();
        if (exists(server, database)) {
            return;
        }
        execute(server.with(from), "CREATE DATABASE " + identifier(database));
    }

    private static boolean exists(DatabaseServer server, String database) throws SQLException {
        try (var connection = server.connect(database)) {
            return true;
        } catch (SQLException e) {
            if ("3D000".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static void execute(DatabaseServer server, String database, String script, Map<String, String> values)
            throws SQLException {
        var sql = read(script);
        for (var value : values.entrySet()) {
            sql = sql.replace(":'" + value.getKey() + "'", value.getValue())
                    .replace(":\"" + value.getKey() + "\"", value.getValue());
        }
        try (Connection connection = server.connect(database);
                var statement = connection.createStatement()) {
            // All of it or nothing: several statements in one string are one transaction.
            statement.execute(sql);
        }
    }

    private static String read(String script) {
        try (var resource = Databases.class.getResourceAsStream(script)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
