package org.animalshelter.pipelines.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.pipelines.cli.console.Console;
import org.junit.jupiter.api.Test;

class OneLineTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void a_step_has_one_line_and_what_happens_by_itself_another() {
        try (var console = new Console(new PrintStream(bytes, true, StandardCharsets.UTF_8), false)) {
            console.part("reminders-1", status -> {
                deploy(console.withoutDeploys(), status);
                status.accept("0 lost");
                return null;
            });
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .startsWith("  reminders-1 …", "· backend 2 ended")
                .last()
                .asString()
                .matches("✓ reminders-1 .* 0 lost");
    }

    /** As a production does it in the process that deploys. */
    private static void deploy(Progress production, Consumer<String> status) {
        var oneLine = new OneLine("there", status);
        production.deploy("backend 1a2b3c4 is being deployed");
        oneLine.part("backend 3", words -> {
            words.accept("starting");
            return null;
        });
        production.event("backend 2 ended");
        oneLine.event("backend 2 ended");
        production.deploy("backend 1a2b3c4 serves");
    }
}
