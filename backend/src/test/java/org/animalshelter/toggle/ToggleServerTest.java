package org.animalshelter.toggle;

import static org.animalshelter.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.animalshelter.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of toggles when the server that knows them misbehaves. */
class ToggleServerTest {

    private static final Map<String, Boolean> ON = Map.of("hello", true);
    private static final Map<String, Boolean> OFF = Map.of("hello", false);

    @TempDir
    Path folder;

    private Path backup;
    private TestServer server = new TestServer(json(200, hello(true)));
    private Toggles toggles;

    @BeforeEach
    void backup_file() {
        backup = folder.resolve("toggles.json");
    }

    @AfterEach
    void close() {
        if (toggles != null) {
            toggles.close();
        }
        server.close();
    }

    @Test
    void a_switch_is_known_within_three_seconds_and_kept_in_the_backup_file() {
        start();
        awaitKnown(ON);

        server.answer(json(200, hello(false)));

        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(known()).isEqualTo(OFF));
        await().untilAsserted(() -> assertThat(backup).content().isEqualTo(hello(false)));
    }

    @Test
    void a_server_that_is_down_at_the_start_neither_delays_it_nor_hides_what_was_last_known() throws IOException {
        server.close();
        Files.writeString(backup, hello(true));

        long started = System.nanoTime();
        start();

        assertThat(known()).isEqualTo(ON);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void what_was_never_known_is_not_there() {
        server.close();

        start();

        assertThat(known()).isEmpty();
    }

    @Test
    void a_server_that_goes_away_leaves_the_last_state_and_is_heard_again_when_it_is_back() {
        start();
        awaitKnown(ON);
        int port = server.port();

        server.close();
        sleep(2500);
        assertThat(known()).isEqualTo(ON);

        server = new TestServer(json(200, hello(false)), port);
        awaitKnown(OFF);
    }

    @ParameterizedTest
    @CsvSource({"401", "404", "429", "500", "503"})
    void a_server_that_answered_an_error_for_a_while_is_asked_no_more_rarely_for_it(int status) {
        server.answer(json(status, ""));
        start();
        sleep(2500);

        server.answer(json(200, hello(true)));

        awaitKnown(ON);
    }

    @Test
    void nonsense_changes_nothing() {
        start();
        awaitKnown(ON);

        server.answer(json(200, "<html>Welcome to our network</html>"));
        sleep(1500);
        assertThat(known()).isEqualTo(ON);

        server.answer(json(200, hello(false)));
        awaitKnown(OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"version\":2,\"feat", "nonsense", "[]"})
    void a_broken_backup_file_does_not_prevent_the_start(String content) throws IOException {
        Files.writeString(backup, content);

        start();

        awaitKnown(ON);
    }

    private void start() {
        toggles = new Toggles(server.url() + "/api/", "a token", backup.toString());
    }

    private Map<String, Boolean> known() {
        return toggles.all("ben", "volunteer");
    }

    private void awaitKnown(Map<String, Boolean> expected) {
        await().atMost(Duration.ofSeconds(4))
                .untilAsserted(() -> assertThat(known()).isEqualTo(expected));
    }

    private static String hello(boolean enabled) {
        return "{\"version\":2,\"features\":[{\"name\":\"hello\",\"enabled\":" + enabled
                + ",\"strategies\":[{\"name\":\"default\"}]}]}";
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
