package org.animalshelter.infra.postgres;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.animalshelter.infra.release.Failure;

/** A PostgreSQL that runs already, named by a URL. */
public final class ExistingServer {
    private static final String FORM = "postgresql://user:password@host:port/database";
    private static final int USUAL_PORT = 5432;

    private ExistingServer() {}

    /**
     * @param url {@code postgresql://user:password@host:port/database}; {@code postgres:} and {@code jdbc:} are taken too
     * @throws Failure when it is no such URL; the password is never part of the message
     */
    public static DatabaseServer parse(String url) {
        try {
            var uri = URI.create(url.strip().replaceFirst("^jdbc:", ""));
            var user =
                    uri.getRawUserInfo() == null ? null : uri.getRawUserInfo().split(":", 2);
            var path = uri.getRawPath();
            boolean complete = ("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && user != null
                    && user.length == 2
                    && path != null
                    && path.matches("/[^/]+");
            if (!complete) {
                throw malformed();
            }
            return new DatabaseServer(
                    uri.getHost(),
                    uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                    uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                    new Credentials(decoded(user[0]), decoded(user[1])),
                    decoded(path.substring(1)));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    /** @throws Failure when the server does not answer, or refuses the user or the database */
    public static void check(DatabaseServer server) {
        try (var connection = server.connect(server.database())) {
            connection.isValid(5);
        } catch (SQLException e) {
            var where = "the database " + server.url(server.database());
            throw switch (String.valueOf(e.getSQLState())) {
                case "28P01", "28000" ->
                    new Failure(
                            where + " refuses the user " + server.administrator() + " (" + e.getMessage()
                                    + "): check user and password in --database-url",
                            e);
                case "3D000" ->
                    new Failure(where + " does not exist: create it, or name another with --database-url", e);
                default ->
                    new Failure(
                            where + " cannot be reached (" + e.getMessage()
                                    + "): check that it runs, and host and port in --database-url",
                            e);
            };
        }
    }

    private static Failure malformed() {
        return new Failure("--database-url is not a PostgreSQL address: write it as " + FORM);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
