package org.animalshelter.infra.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.infra.standin.Releases;
import org.animalshelter.infra.toggle.Toggle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real PostgreSQL and a real Unleash, and stand-ins for the components. */
class LaboratoryTest {
    @TempDir
    static Path folder;

    static Laboratory laboratory;
    static Template first;
    static Release backend;

    final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void open() throws IOException {
        laboratory = Laboratory.open(folder.resolve("home"), event -> {});
        first = laboratory.template(Releases.db(folder), new SampleData(12, 0));
        backend = Releases.backend(folder);
    }

    @AfterAll
    static void close() {
        laboratory.close();
    }

    @Test
    void a_backend_finds_the_rows_of_the_template_and_changes_only_its_own_copy() throws Exception {
        try (var one = started(backend);
                var other = started(backend)) {
            assertThat(get(one, "/api/animals")).isEqualTo("12");
            assertThat(post(one, "/api/expenses", "e-1")).isEqualTo("e-1");
            assertThat(get(one, "/api/expenses")).isEqualTo("e-1");
            assertThat(get(other, "/api/expenses")).isEmpty();
        }
        assertThat(databases()).noneMatch(name -> name.startsWith("trial"));
    }

    @Test
    void the_schema_is_migrated_under_a_backend_that_runs() throws Exception {
        try (var trial = started(backend)) {
            assertThat(post(trial, "/api/expenses", "e-1")).isEqualTo("e-1");
            trial.migrate(Releases.db(folder, "later"));
            trial.backfill(Releases.db(folder, "later"), "cents");
            assertThat(get(trial, "/api/expenses")).isEqualTo("e-1");
            trial.start();
            assertThat(get(trial, "/api/expenses")).isEqualTo("e-1");
        }
    }

    @Test
    void what_was_written_can_be_kept_for_others() throws Exception {
        Template kept;
        try (var trial = started(backend)) {
            post(trial, "/api/expenses", "e-1");
            kept = trial.keep();
        }
        try (var trial = laboratory.trial(backend, kept)) {
            trial.start();
            assertThat(get(trial, "/api/expenses")).isEqualTo("e-1");
            assertThat(get(trial, "/api/animals")).isEqualTo("12");
        }
    }

    @Test
    void a_migration_or_a_backfill_that_fails_says_so() throws Exception {
        try (var trial = laboratory.trial(backend, first)) {
            var lockedOut = Releases.dbThatIsLockedOut(folder);
            assertThatThrownBy(() -> trial.migrate(lockedOut))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("migration failed with exit code 4")
                    .hasMessageEndingWith("V2 gave up: it could not lock what others hold");
            var later = Releases.db(folder, "later");
            assertThatThrownBy(() -> trial.backfill(later, "endless"))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("the backfill failed with exit code 6");
        }
    }

    @Test
    void a_backend_that_does_not_start_says_why_and_leaves_no_database() throws Exception {
        var broken = Releases.backendThatDoesNotStart(folder);
        assertThatThrownBy(() -> started(broken))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("ended with exit code")
                .hasMessageContaining("its log");
        assertThat(databases()).noneMatch(name -> name.startsWith("trial"));
    }

    @Test
    void a_backend_that_was_tried_is_gone_and_is_not_started_again() throws Exception {
        URI address;
        try (var trial = started(backend)) {
            assertThat(trial.isAlive()).isTrue();
            address = trial.address();
        }
        assertThatThrownBy(() -> get(address.resolve("/api/version"))).isInstanceOf(IOException.class);
    }

    @Test
    void a_toggle_is_switched_on_for_some() throws Exception {
        laboratory.toggles().turn(Toggle.on("hello", List.of("cleo"), OptionalInt.empty()));
        try (var trial = started(backend)) {
            assertThat(get(trial, "/api/toggles")).contains("hello").contains("cleo");
        }
    }

    @Test
    void nothing_waits_for_the_disk() throws SQLException {
        assertThat(query("SELECT setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes')"))
                .containsOnly("off");
    }

    private static Trial started(Release release) {
        var trial = laboratory.trial(release, first);
        try {
            trial.start();
            return trial;
        } catch (Failure e) {
            trial.close();
            throw e;
        }
    }

    private static List<String> databases() throws SQLException {
        return query("SELECT datname FROM pg_database ORDER BY 1");
    }

    private static List<String> query(String question) throws SQLException {
        var server = laboratory.server();
        try (var connection = server.connect(server.database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private String get(Trial trial, String path) throws Exception {
        return get(trial.address().resolve(path));
    }

    private String get(URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private String post(Trial trial, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(trial.address().resolve(path))
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
