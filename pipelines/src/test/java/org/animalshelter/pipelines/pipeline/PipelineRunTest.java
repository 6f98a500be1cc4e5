package org.animalshelter.pipelines.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.animalshelter.pipelines.console.Console;
import org.animalshelter.pipelines.pipeline.Pipeline.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineRunTest {
    @TempDir
    Path root;

    final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void stages_run_in_order_where_the_checkout_is_and_with_the_commit() {
        boolean well =
                run(new Stage("package", "echo $COMMIT > artifact"), new Stage("deploy", "mv artifact production"));
        assertThat(well).isTrue();
        assertThat(root.resolve("production")).hasContent("1a2b3c4");
    }

    @Test
    void a_stage_is_summed_up_by_the_last_that_it_said() {
        run(new Stage("tests", "echo running; echo 12 passed; echo"));
        assertThat(printed.toString()).containsPattern("✓ tests +\\d\\.\\d s  12 passed");
    }

    @Test
    void a_stage_that_fails_stops_the_line() {
        boolean well = run(
                new Stage("tests", "echo one is red; false"),
                new Stage("package", "touch artifact"),
                new Stage("deploy", "mv artifact production"));
        assertThat(well).isFalse();
        assertThat(root.resolve("artifact")).doesNotExist();
        assertThat(printed.toString())
                .contains("✗ tests")
                .contains("one is red")
                .contains("tests failed, all that it printed is in " + root.resolve("logs/pipeline-backend-tests.log"))
                .contains("Not run: package, deploy");
    }

    @Test
    void the_first_program_of_a_stage_that_fails_ends_it() {
        assertThat(run(new Stage("tests", "false | cat; touch artifact"))).isFalse();
        assertThat(root.resolve("artifact")).doesNotExist();
    }

    private boolean run(Stage... stages) {
        try (Console console = new Console(new PrintStream(printed), false)) {
            return new PipelineRun(root, root.resolve("logs"), Map.of("COMMIT", "1a2b3c4"), console)
                    .run(new Pipeline("backend", List.of(stages)));
        }
    }
}
