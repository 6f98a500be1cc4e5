package org.animalshelter.infra.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTest {
    private static final Path LOG = Path.of("backend.log");

    @TempDir
    Path folder;

    @Test
    void the_log_comes_after_the_sentence_and_stays_a_value() {
        var failure = new Failure("backend 1 did not start", new LogEnd(LOG, List.of("no kennel", "is free")));
        assertThat(failure)
                .hasMessage("backend 1 did not start; its log backend.log ends with:\n  no kennel\n  is free");
        assertThat(failure.sentence()).isEqualTo("backend 1 did not start");
        assertThat(new Failure("silent", new LogEnd(LOG, List.of())))
                .hasMessage("silent; its log backend.log is empty");
    }

    @Test
    void a_failure_takes_log_and_lateness_of_the_failure_that_caused_it() {
        var cause = new Failure("not ready in time", new LogEnd(LOG, List.of("starting")), true, null);
        var failure = new Failure("the release was taken out", cause);
        assertThat(failure.isLate()).isTrue();
        assertThat(failure.log()).isEqualTo(cause.log());
        assertThat(new Failure("disk full", new IOException("no space")).isLate())
                .isFalse();
    }

    @Test
    void the_reason_is_what_the_log_says_or_else_the_sentence() {
        assertThat(failed("Caused by: no kennel", "  at Kennel.java:7").reason())
                .isEqualTo("Caused by: no kennel");
        assertThat(failed("V2 failed", "nothing was changed").reason()).isEqualTo("nothing was changed");
        assertThat(new Failure("it failed").reason()).isEqualTo("it failed");
    }

    @Test
    void the_gist_has_both() {
        assertThat(failed("V2 failed", "nothing was changed").gist()).isEqualTo("it failed (nothing was changed)");
        assertThat(new Failure("it failed").gist()).isEqualTo("it failed");
    }

    @Test
    void what_a_program_does_every_day_is_no_reason() {
        assertThat(failed("2026-11-21T12:00:00Z INFO  [r-1] GET /api 200").gist())
                .isEqualTo("it failed");
        assertThat(failed("12:00 WARN  no kennel is free").reason()).isEqualTo("12:00 WARN  no kennel is free");
        assertThat(failed("at Kennel.java:7", "... 23 more").gist()).isEqualTo("it failed");
    }

    @Test
    void advice_to_set_what_nobody_can_set_is_no_reason() {
        assertThat(failed(
                                "The schema could not be migrated: Validate failed: Migrations have failed validation",
                                "Detected resolved migration not applied to database: 13.",
                                "To ignore this migration, set -ignoreMigrationPatterns to '*:ignored'.",
                                "Need more flexibility with validation rules? Learn more: https://example.org")
                        .reason())
                .isEqualTo("Detected resolved migration not applied to database: 13.");
    }

    @Test
    void the_last_lines_of_a_file_are_read_without_blank_ones() throws IOException {
        var file = Files.writeString(folder.resolve("log"), "one\n\ntwo\nthree\n\n");
        assertThat(LogEnd.of(file, 2).lines()).containsExactly("two", "three");
        assertThat(LogEnd.of(folder.resolve("none"), 2).lines()).isEmpty();
    }

    private static Failure failed(String... lines) {
        return new Failure("it failed", new LogEnd(LOG, List.of(lines)));
    }
}
