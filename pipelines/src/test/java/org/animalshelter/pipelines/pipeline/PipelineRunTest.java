package org.animalshelter.pipelines.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.release.Failure;
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

    @Test
    void stages_that_do_not_need_one_another_run_side_by_side() {
        // Each waits for the other.
        assertThat(run(
                        new Stage("tests", "touch a; until [ -e b ]; do sleep 0.1; done", List.of()),
                        new Stage("package", "touch b; until [ -e a ]; do sleep 0.1; done", List.of()),
                        new Stage("deploy", "rm a b")))
                .isEmpty();
    }

    @Test
    void the_first_red_stage_ends_those_beside_it() {
        var stopped = run(
                        new Stage(
                                "tests",
                                "until [ -e begun ]; do sleep 0.1; done; echo shelter: one is red; false",
                                List.of()),
                        new Stage("package", "touch begun; sleep 600; touch artifact", List.of()),
                        new Stage("compatibility", "touch artifact", List.of("package")),
                        new Stage("deploy", "touch artifact"))
                .orElseThrow();
        assertThat(stopped.reason()).isEqualTo("one is red");
        assertThat(stopped.notRun()).extracting(Stage::name).containsExactly("package", "compatibility", "deploy");
        assertThat(root.resolve("artifact")).doesNotExist();
    }

    @Test
    void the_sentence_of_a_command_is_the_reason_whatever_follows() {
        var stopped = run(new Stage(
                        "deploy",
                        "echo 'shelter: it does not start; its log ends with:'; echo '  at Main.java'; false"))
                .orElseThrow();
        assertThat(stopped.reason()).startsWith("it does not start").doesNotContain("shelter:");
    }

    @Test
    void a_release_that_fails_after_its_deploy_is_rolled_back() {
        var verify = new Stage("verify", "echo shelter: it is slow; false");
        var deploy = new Stage("deploy", "touch new");
        assertThat(run("rm new", deploy, verify).orElseThrow().reason()).isEqualTo("it is slow; it was rolled back");
        assertThat(root.resolve("new")).doesNotExist();
        assertThat(run("echo shelter: no way; false", deploy, verify)
                        .orElseThrow()
                        .reason())
                .isEqualTo("it is slow; and the rollback failed: no way");
        assertThat(run("touch back", new Stage("tests", "false"), deploy)
                        .orElseThrow()
                        .rollback())
                .isEmpty();
        assertThat(root.resolve("back")).doesNotExist();
    }

    @Test
    void a_run_that_is_cancelled_is_neither_green_nor_red() {
        try (var console = new Console(new PrintStream(printed), false)) {
            var pipeline = new Pipeline("backend", List.of(new Stage("tests", "touch begun; sleep 600")), null);
            var run = new PipelineRun(pipeline, root, root.resolve("logs"), Map.of(), console);
            var result = Parallel.begin(run::run);
            assertThat(Await.until(Duration.ofMinutes(1), () -> Files.exists(root.resolve("begun"))))
                    .isTrue();
            run.cancel();
            assertThatThrownBy(() -> Parallel.result(result)).isInstanceOf(Failure.class);
        }
    }

    private Optional<Stopped> run(Stage... stages) {
        return run(null, stages);
    }

    private Optional<Stopped> run(String rollback, Stage... stages) {
        try (var console = new Console(new PrintStream(printed), false)) {
            var pipeline = new Pipeline("backend", List.of(stages), rollback);
            return new PipelineRun(pipeline, root, root.resolve("logs"), Map.of("COMMIT", "1a2b3c4"), console).run();
        }
    }
}
