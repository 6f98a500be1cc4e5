package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.pipeline.Pipeline.Stage;
import org.animalshelter.pipelines.pipeline.PipelineRun.Stopped;
import org.animalshelter.pipelines.process.Subprocess;
import org.animalshelter.pipelines.process.SubprocessFailed;
import org.junit.jupiter.api.Test;

class PipelineCommandTest {
    @Test
    void where_a_pipeline_stopped_is_told_with_what_was_not_run() {
        var failure = catchThrowableOfType(
                SubprocessFailed.class, Subprocess.of("sh", "-c", "echo one is red; false")::output);
        var stopped = new Stopped(
                new Stage("tests", "run them"),
                Path.of("logs/pipeline-backend-tests.log"),
                failure,
                Optional.of("it was rolled back"),
                List.of(new Stage("package", ""), new Stage("deploy", "")));
        assertThat(PipelineCommand.inWords(stopped, new Style(false)))
                .contains("  one is red")
                .contains("tests failed, it was rolled back, its output is in logs/pipeline-backend-tests.log")
                .endsWith("Not run: package, deploy");
    }
}
