package org.animalshelter.infra.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
    private static final Duration SHORT = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    Home home;
    Processes processes;

    @BeforeEach
    void open() {
        home = Home.open(folder);
        processes = new Processes(home);
    }

    @AfterEach
    void close() {
        processes.close();
        home.close();
    }

    @Test
    void a_program_gets_its_own_environment_and_nothing_meant_for_others() throws Exception {
        var child = processes.start(shell("talker", "env", Map.of("COLOUR", "green")));
        child.ended().get(5, TimeUnit.SECONDS);
        assertThat(Files.readString(child.log()))
                .contains("COLOUR=green", "PATH=")
                .doesNotContain("MAVEN");
    }

    @Test
    void a_program_that_ends_at_its_start_is_shown_with_the_last_it_said() {
        var child = processes.start(shell("broken", "echo no such table; exit 3"));
        assertThatThrownBy(() -> child.awaitReady(() -> false, SHORT))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("broken ended with exit code 3")
                .hasMessageContaining("no such table");
    }

    @Test
    void a_program_that_is_not_ready_in_time_is_stopped() throws Exception {
        var child = processes.start(shell("slow", "sleep 60"));
        assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofMillis(200)))
                .hasMessageContaining("slow was not ready within")
                .isInstanceOfSatisfying(
                        Failure.class, late -> assertThat(late.isLate()).isTrue());
        assertThat(child.ended().get(5, TimeUnit.SECONDS)).isNotZero();
    }

    @Test
    void a_program_that_does_not_stop_when_asked_is_killed() {
        var child = processes.start(shell("stubborn", "trap '' TERM; while :; do sleep 0.1; done"));
        child.stop(Duration.ofMillis(300));
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void nothing_is_started_any_more_once_production_stops() {
        processes.close();
        assertThatThrownBy(() -> processes.start(shell("late", "sleep 60")))
                .hasMessageContaining("production is being stopped");
    }

    @Test
    void a_program_that_dies_is_started_again() throws Exception {
        var events = new LinkedBlockingQueue<String>();
        try (var keeper = new Keeper(
                "worker",
                SHORT,
                () -> processes.start(shell("worker", "sleep 60")),
                Keeper.Watcher.NONE,
                events::add)) {
            var first = keeper.child();
            ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();

            assertThat(events.poll(5, TimeUnit.SECONDS)).contains("worker ended (exit code 137)");
            assertThat(events.poll(5, TimeUnit.SECONDS)).isEqualTo("worker is ready again");
            assertThat(keeper.child().pid()).isNotEqualTo(first.pid());
        }
        assertThat(events).as("a stop is not a death").isEmpty();
    }

    @Test
    void a_program_gives_way_until_it_takes_its_turn() throws Exception {
        Share.assumeThereIsOne();
        var own = Share.of(ProcessHandle.current().pid());
        var child = processes.start(shell("polite", "sleep 60"));

        child.giveWay(SHORT);
        assertThat(Share.of(child.pid())).endsWith("nice 19");
        child.takeTurn();
        assertThat(Share.of(child.pid())).endsWith("nice 0");
        assertThat(Share.of(ProcessHandle.current().pid())).isEqualTo(own);
    }

    @Test
    void a_program_that_takes_long_gives_way_no_more() {
        Share.assumeThereIsOne();
        var child = processes.start(shell("late", "sleep 60"));
        child.giveWay(Duration.ofMillis(100));
        child.awaitReady(() -> Share.of(child.pid()).endsWith("nice 0"), SHORT);
    }

    @Test
    void what_a_killed_production_left_behind_is_stopped_by_the_next() {
        var left = processes.start(shell("orphan", "sleep 60"));
        new Processes(home).close();
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void a_process_that_got_the_number_of_an_old_one_is_left_alone() throws IOException {
        var stranger = processes.start(shell("stranger", "sleep 60"));
        var before = Instant.now().minus(Duration.ofMinutes(1)).toEpochMilli();
        Files.writeString(home.folder("run/pids").resolve("stranger"), stranger.pid() + " " + before + " TERM");
        new Processes(home).close();
        assertThat(stranger.isAlive()).isTrue();
    }

    private Program shell(String name, String script) {
        return shell(name, script, Map.of());
    }

    private Program shell(String name, String script, Map<String, String> environment) {
        return new Program(name, List.of("sh", "-c", script), environment, folder);
    }
}
