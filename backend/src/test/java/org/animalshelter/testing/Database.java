package org.animalshelter.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL with the schema that the backend expects: in a container if Docker has its image already, since a
 * download can take minutes, or for ever; embedded otherwise, or as {@code -Ddatabase=testcontainers|embedded} says. The
 * backend gets a role that can do no more than in production: read and write rows.
 */
public class Database implements QuarkusTestResourceLifecycleManager {

    static final String OWNERS_URL = "testing.database.owners-url";

    private static final String IMAGE = "postgres:17";

    private static final String ROLE = "shelter_app";

    private AutoCloseable server;
    private String ownersUrl;

    @Override
    public Map<String, String> start() {
        try {
            String url = "embedded".equals(choice()) ? embedded() : container();
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    url,
                    "quarkus.datasource.username",
                    ROLE,
                    "quarkus.datasource.password",
                    ROLE,
                    OWNERS_URL,
                    ownersUrl);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** For what only the owner of the schema may do. */
    public String ownersUrl() {
        return ownersUrl;
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String choice() {
        String choice = System.getProperty("database", "");
        if (choice.isBlank()) {
            boolean container = Docker.has(IMAGE);
            choice = container ? "testcontainers" : "embedded";
            System.out.println("database: " + choice + ", because Docker "
                    + (container ? "has" : "does not answer, or does not have") + " the image " + IMAGE);
        }
        return choice;
    }

    private String embedded() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        server = postgres;
        return prepared(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    private String container() {
        PostgreSQLContainer postgres = new PostgreSQLContainer(IMAGE);
        postgres.start();
        server = postgres;
        return prepared(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
    }

    /** The address of the server, after the schema and the role of the backend have been made in it. */
    private String prepared(String url, String owner, String password) {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            statement.execute(resource("/schema.sql"));
            statement.execute(resource("/people.sql"));
            statement.execute("CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + ROLE + "'");
            statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + ROLE);
            String plain = url.replaceAll("[?&]user=[^&]*|[?&]password=[^&]*", "");
            ownersUrl = plain + (plain.contains("?") ? "&" : "?") + "user=" + owner + "&password=" + password;
            return plain;
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Database.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
