package org.animalshelter.infra.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.animalshelter.infra.home.Failure;
import org.postgresql.util.PasswordUtil;

/** Makes the databases and roles of the shelter where they are missing, and puts right what they may do. */
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
                    "shelter_database", identifier(server.database()),
                    "unleash_database", identifier(server.unleashDatabase()));
            execute(server, server.database(), "roles.sql", values);
            execute(server, server.database(), "shelter-database.sql", values);
            execute(server, server.unleashDatabase(), "unleash-database.sql", values);
        } catch (SQLException e) {
            throw new Failure(
                    "the user " + server.administrator() + " may not prepare the database "
                            + server.url(server.database()) + " (" + e.getMessage()
                            + "): name one that owns it and may create roles and databases",
                    e);
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
        try (var connection = server.connect(from);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + identifier(database));
        }
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
