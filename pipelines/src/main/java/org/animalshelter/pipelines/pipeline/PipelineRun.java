package org.animalshelter.pipelines.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.animalshelter.pipelines.console.Console;
import org.animalshelter.pipelines.file.Logs;
import org.animalshelter.pipelines.pipeline.Pipeline.Stage;
import org.animalshelter.pipelines.process.Subprocess;
import org.animalshelter.pipelines.process.SubprocessFailed;

/** Runs the stages of a pipeline one after another, up to the first that fails. */
public final class PipelineRun {
    private final Path root;
    private final Path logs;
    private final Map<String, String> variables;
    private final Console console;

    /**
     * @param root where the commands run
     * @param logs the folder for a file of each stage, with all that it printed
     * @param variables of the environment that the commands get
     */
    public PipelineRun(Path root, Path logs, Map<String, String> variables, Console console) {
        this.root = root;
        this.logs = logs;
        this.variables = variables;
        this.console = console;
    }

    /** @return whether every stage went well */
    public boolean run(Pipeline pipeline) {
        for (Stage stage : pipeline.stages()) {
            Path log = Logs.begin(logs.resolve(
                    "pipeline-" + pipeline.component() + "-" + stage.name().replace(' ', '-') + ".log"));
            try {
                console.part(stage.name(), step -> run(stage, log, step));
            } catch (SubprocessFailed e) {
                console.print(stopped(pipeline, stage, log, e));
                return false;
            }
        }
        return true;
    }

    private Void run(Stage stage, Path log, Consumer<String> step) {
        step.accept(stage.run());
        Subprocess.of("bash", "-euo", "pipefail", "-c", stage.run())
                .in(root)
                .environment(variables)
                .logTo(log);
        step.accept(lastLine(log));
        return null;
    }

    private String stopped(Pipeline pipeline, Stage failed, Path log, SubprocessFailed failure) {
        List<String> names = pipeline.stages().stream().map(Stage::name).toList();
        List<String> left = names.subList(names.indexOf(failed.name()) + 1, names.size());
        return "\n" + failure.getMessage().indent(2)
                + console.style().bad(failed.name() + " failed")
                + ", all that it printed is in " + log
                + (left.isEmpty() ? "" : "\nNot run: " + String.join(", ", left));
    }

    private static String lastLine(Path log) {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
