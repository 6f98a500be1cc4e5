package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.line.Entry;
import org.animalshelter.pipelines.line.Entry.Stage;
import org.animalshelter.pipelines.line.Entry.Stage.Outcome;
import org.animalshelter.pipelines.line.Entry.State;
import org.animalshelter.pipelines.line.LineState;
import org.junit.jupiter.api.Test;

class LineFollowerTest {
    private static final Stage CHECKED = new Stage("commit check", Outcome.GREEN, 1.23, "fine");
    private static final Stage RUNNING = new Stage("tests", Outcome.RUNNING, 0, "");
    private static final Stage TESTED = new Stage("tests", Outcome.GREEN, 71, "12 passed");

    final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void each_thing_that_happens_is_printed_once() {
        try (var console = new Console(new PrintStream(printed), false)) {
            var follower = new LineFollower(Path.of("home"), console);
            for (var line : List.of(
                    line(State.WAITING),
                    line(State.WAITING),
                    line(State.UNDER_WAY, CHECKED, RUNNING),
                    line(State.UNDER_WAY, CHECKED, RUNNING),
                    line(State.UNDER_WAY, CHECKED, TESTED),
                    line(State.LIVE, CHECKED, TESTED),
                    line(State.LIVE, CHECKED, TESTED))) {
                follower.print(line, List.of("1234567890"));
            }
        }
        assertThat(printed.toString().lines())
                .containsExactly(
                        "db  1234567 'db: add a column'",
                        "  ✓ commit check       1.2 s  fine",
                        "  ✓ tests             71.0 s  12 passed",
                        "  live");
    }

    private static LineState line(State state, Stage... stages) {
        var entry = new Entry("1234567890", "db: add a column", "db", List.of("db"), state, List.of(stages), "");
        return new LineState("0", "1234567890", List.of(entry));
    }
}
