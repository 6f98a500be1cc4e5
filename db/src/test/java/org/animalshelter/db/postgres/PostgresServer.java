package org.animalshelter.db.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One server for all tests of a run; it ends with them. {@code -Ddatabase=testcontainers|embedded} chooses which. Without
 * it, a container is used if Docker has the image already: a download can take minutes, or for ever.
 *
 * @param address host, port and a slash: what a database's name is appended to
 * @param password of the superuser {@code postgres}
 */
record PostgresServer(String address, String password) {

    private static final String IMAGE = "postgres:17";
    private static final String PASSWORD = "postgres";
    private static PostgresServer running;

    static synchronized PostgresServer running() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static PostgresServer start() {
        String choice = System.getProperty("database", "");
        return switch (choice) {
            case "embedded" -> embedded("as -Ddatabase says");
            case "testcontainers" -> container("as -Ddatabase says");
            case "" ->
                Docker.has(IMAGE)
                        ? container("because Docker has the image " + IMAGE)
                        : embedded("because Docker does not answer, or does not have the image " + IMAGE);
            default ->
                throw new IllegalArgumentException("-Ddatabase=" + choice + ": it can be testcontainers or embedded");
        };
    }

    @SuppressWarnings("resource") // Testcontainers ends it with the JVM
    private static PostgresServer container(String why) {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
                .withUsername("postgres")
                .withPassword(PASSWORD)
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_prepared_transactions=4");
        container.start();
        return announced("Testcontainers", why, container.getHost(), container.getMappedPort(5432));
    }

    @SuppressWarnings("resource") // it ends itself with the JVM
    private static PostgresServer embedded(String why) {
        try {
            // By itself the embedded server lets everybody in: a wrong password could not be tested.
            Path rules = Files.createTempFile("pg_hba", ".conf");
            Files.writeString(rules, "host all postgres samehost trust\nhost all all samehost scram-sha-256\n");
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_prepared_transactions", "4")
                    .setServerConfig("hba_file", "'" + rules + "'")
                    .start();
            return announced("embedded", why, "localhost", server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresServer announced(String kind, String why, String host, int port) {
        System.out.println("Tests run on PostgreSQL 17, " + kind + ", " + why + ".");
        return new PostgresServer("jdbc:postgresql://" + host + ":" + port + "/", PASSWORD);
    }
}
