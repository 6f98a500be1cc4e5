package org.animalshelter.infra.unleash;

import java.sql.Connection;
import java.sql.SQLException;
import org.animalshelter.infra.release.Failure;

/**
 * Unleash takes the tokens that it is started with only as long as it has none. On a database that was used from another
 * home before it would go on with that home's tokens, refuse ours, and no toggle would ever reach a backend.
 */
public final class KnownTokens {
    private static final String INSERT = """
            INSERT INTO api_tokens (secret, username, token_name, type, environment)
            SELECT ?, 'shelter', 'shelter', ?, ? WHERE NOT EXISTS (SELECT FROM api_tokens WHERE secret = ?)
            """;

    private KnownTokens() {}

    /** Makes our tokens known in the toggle server's database, if it has set that up already. */
    public static void add(Connection database, UnleashSecrets secrets) {
        try (var statement = database.createStatement();
                var result = statement.executeQuery("SELECT to_regclass('api_tokens') IS NOT NULL")) {
            result.next();
            if (result.getBoolean(1)) {
                add(database, secrets.adminToken(), "admin", null);
                add(database, secrets.clientToken(), "backend", UnleashSecrets.ENVIRONMENT);
            }
        } catch (SQLException e) {
            throw new Failure("the toggle server's tokens cannot be kept in its database: " + e.getMessage(), e);
        }
    }

    private static void add(Connection database, String token, String type, String environment) throws SQLException {
        try (var insert = database.prepareStatement(INSERT)) {
            insert.setString(1, token);
            insert.setString(2, type);
            insert.setString(3, environment);
            insert.setString(4, token);
            insert.executeUpdate();
        }
    }
}
