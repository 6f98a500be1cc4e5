package org.animalshelter.pipelines.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.animalshelter.infra.release.LogEnd;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.pipelines.file.Logs;
import org.animalshelter.pipelines.pipeline.Pipeline.Stage;
import org.animalshelter.pipelines.process.Subprocess;
import org.animalshelter.pipelines.process.SubprocessFailed;

/** Runs the stages of a pipeline one after another, up to the first that fails. */
public final class PipelineRun {
    private final Path root;
    private final Path logs;
    private final Map<String, String> variables;
    private final Progress progress;

    /**
     * @param root where the commands run
     * @param logs the folder for a file of each stage, with all that it printed
     * @param variables of the environment that the commands get
     */
    public PipelineRun(Path root, Path logs, Map<String, String> variables, Progress progress) {
        this.root = root;
        this.logs = logs;
        this.variables = variables;
        this.progress = progress;
    }

    /**
     * A stage that failed.
     *
     * @param log all that it printed
     * @param notRun the stages after it
     */
    public record Stopped(Stage stage, Path log, SubprocessFailed failure, List<Stage> notRun) {}

    /** @return nothing where every stage went well */
    public Optional<Stopped> run(Pipeline pipeline) {
        for (var stage : pipeline.stages()) {
            var log = Logs.begin(logs.resolve(
                    "pipeline-" + pipeline.component() + "-" + stage.name().replace(' ', '-') + ".log"));
            try {
                progress.run(stage.name(), step -> run(stage, log, step));
            } catch (SubprocessFailed e) {
                var stages = pipeline.stages();
                return Optional.of(
                        new Stopped(stage, log, e, stages.subList(stages.indexOf(stage) + 1, stages.size())));
            }
        }
        return Optional.empty();
    }

    private void run(Stage stage, Path log, Consumer<String> step) {
        step.accept(stage.run());
        Subprocess.of("bash", "-euo", "pipefail", "-c", stage.run())
                .in(root)
                .environment(variables)
                .logTo(log);
        step.accept(lastLine(log));
    }

    private static String lastLine(Path log) {
        return String.join("", LogEnd.of(log, 1).lines()).strip();
    }
}
