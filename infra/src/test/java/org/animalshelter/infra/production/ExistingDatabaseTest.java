package org.animalshelter.infra.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.postgres.EmbeddedPostgres;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.standin.Lines;
import org.animalshelter.infra.standin.Settings;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.infra.toggle.Toggle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Production on a PostgreSQL that somebody else runs. */
class ExistingDatabaseTest {
    private static final int ANY_PORT = 0;

    @TempDir
    static Path folder;

    static Home elsewhere;
    static Processes processes;
    static EmbeddedPostgres postgres;
    static String url;

    @BeforeAll
    static void somebodyRunsPostgres() throws Exception {
        elsewhere = Home.open(folder.resolve("elsewhere"));
        processes = new Processes(elsewhere);
        postgres = EmbeddedPostgres.start(elsewhere, processes, false, "guests", event -> {});
        var server = postgres.server();
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE guests");
        }
        url = server.urlWith(server.administrator(), "guests");
    }

    @AfterAll
    static void stop() {
        postgres.close();
        processes.close();
        elsewhere.close();
    }

    @Test
    void productions_of_different_homes_run_side_by_side_and_one_home_goes_on_where_another_stopped() throws Exception {
        var guest = Settings.in(folder).withHome(folder.resolve("first")).withDatabaseUrl(url);
        try (var onExisting = Production.start(guest.build(), new Lines());
                var onEmbedded =
                        Production.start(Settings.in(folder).withPort(ANY_PORT).build(), new Lines())) {
            assertThat(onExisting.addresses().database()).endsWith("/guests");
            assertThat(get(onExisting.addresses().page().resolve("/api/animals")))
                    .isEqualTo("60");
            assertThat(get(onEmbedded.addresses().page().resolve("/api/animals")))
                    .isEqualTo("60");
        }
        var later = guest.withHome(folder.resolve("second"));
        try (var again = Production.start(later.build(), new Lines())) {
            Control.of(later.home()).turn(Toggle.on("hello", List.of(), OptionalInt.empty()));
            assertThat(get(again.addresses().page().resolve("/api/toggles"))).contains("\"features\"");
        }
    }

    @Test
    void a_database_that_cannot_be_reached_is_told_in_a_sentence() throws Exception {
        var nowhere = Settings.in(folder)
                .withHome(folder.resolve("third"))
                .withDatabaseUrl("postgresql://ada:secret@127.0.0.1:1/guests");
        assertThatThrownBy(() -> Production.start(nowhere.build(), new Lines()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("cannot be reached")
                .hasMessageContaining("check that it runs");
    }

    private static String get(URI address) throws Exception {
        var request = HttpRequest.newBuilder(address).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
