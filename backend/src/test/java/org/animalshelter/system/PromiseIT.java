package org.animalshelter.system;

import static io.restassured.RestAssured.given;
import static org.animalshelter.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.animalshelter.testing.Database;
import org.animalshelter.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever deploys the packaged service may rely on. Runs it as production does: a process with an environment. */
class PromiseIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");

    @TempDir
    Path folder;

    private Path log;
    private Process process;

    @BeforeEach
    void log_file() {
        log = folder.resolve("log");
    }

    @AfterEach
    void leave_nothing_running() {
        process.destroyForcibly();
    }

    @Test
    void without_an_environment_it_says_what_is_missing_and_exits_with_1() throws Exception {
        start(Map.of());

        assertThat(exitCode()).isEqualTo(1);
        assertThat(log)
                .content()
                .contains("DATABASE_URL is missing", "RELEASE is missing")
                .doesNotContain("\tat ");
    }

    @Test
    void without_a_database_it_starts_and_is_not_ready() throws Exception {
        start(environment("jdbc:postgresql://localhost:1/shelter", "http://localhost:1"));

        String url = url();

        given().get(url + "/q/health/ready").then().statusCode(503);
        given().get(url + "/q/health/live").then().statusCode(200);
        given().get(url + "/api/version").then().statusCode(200);
        given().formParam("username", "ben")
                .formParam("password", "shelter")
                .post(url + "/api/session")
                .then()
                .statusCode(503)
                .contentType("application/problem+json");
    }

    @Test
    void on_a_schema_of_other_releases_it_works_and_a_request_in_flight_outlives_the_signal_to_stop() throws Exception {
        Database database = new Database();
        try (TestServer registry = new TestServer(json(404, ""))) {
            Map<String, String> settings = database.start();
            changeSchema(database.ownersUrl());
            start(environment(settings.get("quarkus.datasource.jdbc.url"), registry.url()));
            String url = url();
            given().get(url + "/q/health/ready").then().statusCode(200);
            String session = given().formParam("username", "ben")
                    .formParam("password", "shelter")
                    .post(url + "/api/session")
                    .cookie("shelter-session");
            registry.answer(exchange -> {
                Thread.sleep(800);
                json(404, "").to(exchange);
            });

            CompletableFuture<Integer> inFlight =
                    CompletableFuture.supplyAsync(() -> given().cookie("shelter-session", session)
                            .get(url + "/api/animals/00000000-0000-4000-8000-000000000009/microchip")
                            .statusCode());
            await().until(() -> registry.requests() == 1);
            process.destroy(); // SIGTERM

            assertThat(inFlight.get(10, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(exitCode()).isZero();
        } finally {
            database.stop();
        }
    }

    /** A column more, a column less that this release does not need, and a table less. */
    private static void changeSchema(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE animals ADD COLUMN from_the_future text NOT NULL DEFAULT 'x'");
            statement.execute("DROP TABLE expenses");
            statement.execute(
                    "INSERT INTO animals (identifier, name, species, sex, arrived_on, status, microchip) VALUES"
                            + " ('00000000-0000-4000-8000-000000000009', 'Zed', 'dinosaur', 'male', '2026-01-01', 'extinct',"
                            + " '900000000000001')");
        }
    }

    private Map<String, String> environment(String databaseUrl, String registryUrl) {
        return Map.of(
                "DATABASE_URL", databaseUrl,
                "DATABASE_USER", "shelter_app",
                "DATABASE_PASSWORD", "shelter_app",
                "UNLEASH_URL", "http://localhost:1/api/",
                "UNLEASH_TOKEN", "a token",
                "UNLEASH_BACKUP_FILE", folder.resolve("toggles.json").toString(),
                "SESSION_KEY", "0123456789abcdef0123456789abcdef",
                "MICROCHIP_REGISTRY_URL", registryUrl,
                "HTTP_PORT", "0",
                "RELEASE", "promise");
    }

    private void start(Map<String, String> environment) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "-Xmx128m", "-jar", JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        process = builder.start();
    }

    private String url() {
        return await().atMost(Duration.ofSeconds(60)).until(this::listening, found -> found != null);
    }

    private String listening() throws IOException {
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        Matcher line = LISTENING.matcher(Files.readString(log));
        return line.find() ? line.group(1) : null;
    }

    private int exitCode() throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
