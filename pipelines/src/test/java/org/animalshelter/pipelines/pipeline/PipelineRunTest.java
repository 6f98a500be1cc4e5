package org.animalshelter.pipelines.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.pipeline.Pipeline.Stage;
import org.animalshelter.pipelines.pipeline.PipelineRun.Stopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineRunTest {
    @TempDir
    Path root;

    final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void stages_run_in_order_where_the_checkout_is_and_with_the_commit() {
        assertThat(run(new Stage("package", "echo $COMMIT > artifact"), new Stage("deploy", "mv artifact production")))
                .isEmpty();
        assertThat(root.resolve("production")).hasContent("1a2b3c4");
    }

    @Test
    void a_stage_is_summed_up_by_the_last_that_it_said() {
        run(new Stage("tests", "echo running; echo 12 passed; echo"));
        assertThat(printed.toString()).containsPattern("✓ tests +\\d\\.\\d s  12 passed");
    }

    @Test
    void a_stage_that_fails_stops_the_pipeline() {
        var stopped = run(
                        new Stage("tests", "echo one is red; false"),
                        new Stage("package", "touch artifact"),
                        new Stage("deploy", "mv artifact production"))
                .orElseThrow();
        assertThat(root.resolve("artifact")).doesNotExist();
        assertThat(printed.toString()).contains("✗ tests");
        assertThat(stopped.stage().name()).isEqualTo("tests");
        assertThat(stopped.failure()).hasMessageContaining("one is red");
        assertThat(stopped.log()).isEqualTo(root.resolve("logs/pipeline-backend-tests.log"));
        assertThat(stopped.notRun()).extracting(Stage::name).containsExactly("package", "deploy");
    }

    @Test
    void the_first_program_of_a_stage_that_fails_ends_it() {
        assertThat(run(new Stage("tests", "false | cat; touch artifact"))).isPresent();
        assertThat(root.resolve("artifact")).doesNotExist();
    }

    private Optional<Stopped> run(Stage... stages) {
        try (var console = new Console(new PrintStream(printed), false)) {
            return new PipelineRun(root, root.resolve("logs"), Map.of("COMMIT", "1a2b3c4"), console)
                    .run(new Pipeline("backend", List.of(stages)));
        }
    }
}
