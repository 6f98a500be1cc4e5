package org.animalshelter.pipelines.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.animalshelter.infra.release.Progress.Kind;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void a_part_is_announced_and_ends_with_what_came_of_it() {
        try (var console = console(false)) {
            console.part("PostgreSQL", status -> {
                status.accept("ready on port 5432");
                return null;
            });
        }
        assertThat(printed()).startsWith("  PostgreSQL …\n✓ PostgreSQL").endsWith("ready on port 5432\n");
    }

    @Test
    void a_part_that_fails_is_marked_and_the_failure_goes_on() {
        try (var console = console(false)) {
            assertThatThrownBy(() -> console.part("PostgreSQL", status -> {
                        throw new IllegalStateException("no disk");
                    }))
                    .hasMessage("no disk");
        }
        assertThat(printed()).contains("✗ PostgreSQL");
    }

    @Test
    void a_part_whose_result_is_bad_is_marked_and_the_result_goes_on() {
        try (var console = console(false)) {
            int failures = console.part(Kind.OTHER, "tests", status -> 3, failed -> failed == 0);
            assertThat(failures).isEqualTo(3);
        }
        assertThat(printed()).contains("✗ tests");
    }

    @Test
    void what_is_not_a_terminal_gets_no_escapes() {
        try (var console = console(false)) {
            console.part("backend", status -> 1);
            console.event("an instance died");
        }
        assertThat(printed()).doesNotContain("\u001b").contains("· an instance died");
    }

    @Test
    void a_terminal_is_left_without_a_line_of_what_was_under_way() {
        try (var console = console(true)) {
            console.part("backend", status -> {
                LockSupport.parkNanos(250_000_000);
                return 1;
            });
        }
        assertThat(printed().lines().filter(line -> line.contains("✓")).count()).isEqualTo(1);
        assertThat(printed()).contains("\u001b[1F\u001b[J");
    }

    private Console console(boolean terminal) {
        return new Console(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
