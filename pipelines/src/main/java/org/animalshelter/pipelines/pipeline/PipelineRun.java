package org.animalshelter.pipelines.pipeline;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.release.LogEnd;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.pipelines.file.Logs;
import org.animalshelter.pipelines.pipeline.Pipeline.Stage;
import org.animalshelter.pipelines.process.Subprocess;
import org.animalshelter.pipelines.process.SubprocessFailed;

/** Runs the stages of a pipeline once, side by side if they do not need one another. The first red one ends all others. */
public final class PipelineRun {
    private static final String ROLLBACK = "rollback";
    // The sentence with which a command of the shelter fails, and how far from the end of its output it can be.
    private static final String SENTENCE = "shelter: ";
    private static final int LINES = 60;

    private final Pipeline pipeline;
    private final Path folder;
    private final Path logs;
    private final Map<String, String> variables;
    private final Progress progress;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicReference<Red> firstRed = new AtomicReference<>();

    /**
     * @param folder where the commands run
     * @param logs the folder for a file of each stage, with all that it printed
     * @param variables of the environment that the commands get
     */
    public PipelineRun(Pipeline pipeline, Path folder, Path logs, Map<String, String> variables, Progress progress) {
        this.pipeline = pipeline;
        this.folder = folder;
        this.logs = logs;
        this.variables = variables;
        this.progress = progress;
    }

    private record Red(Stage stage, SubprocessFailed failure) {}

    /**
     * A stage that failed.
     *
     * @param log all that it printed
     * @param failure of its command
     * @param rollback what became of the deployed release, if there is anything to know
     * @param notRun the stages that were not begun, or not finished
     */
    public record Stopped(
            Stage stage, Path log, SubprocessFailed failure, Optional<String> rollback, List<Stage> notRun) {
        /** Why, in a sentence: the commands of the shelter end with it. */
        public String reason() {
            return PipelineRun.reason(log) + rollback.map("; "::concat).orElse("");
        }
    }

    /**
     * @return empty if every stage is green
     * @throws org.animalshelter.infra.release.Failure if it was cancelled
     */
    public Optional<Stopped> run() {
        var begun = new HashMap<Stage, CompletableFuture<Void>>();
        for (var stage : pipeline.stages()) {
            var before = pipeline.before(stage).stream().map(begun::get).toArray(CompletableFuture[]::new);
            begun.put(stage, CompletableFuture.allOf(before).thenRunAsync(() -> run(stage), threads));
        }
        try {
            Parallel.await(begun.values().toArray(CompletableFuture[]::new));
            return Optional.empty();
        } catch (RuntimeException e) {
            if (firstRed.get() == null) {
                throw e;
            }
            begun.values()
                    .forEach(stage -> stage.handle((done, failure) -> null).join());
            return Optional.of(stopped(firstRed.get(), begun));
        } finally {
            threads.shutdownNow();
        }
    }

    /** Ends the stages that run, and begins no more. */
    public void cancel() {
        threads.shutdownNow();
    }

    private void run(Stage stage) {
        try {
            run(stage.name(), stage.run());
        } catch (SubprocessFailed e) {
            if (firstRed.compareAndSet(null, new Red(stage, e))) {
                threads.shutdownNow();
            }
            throw e;
        }
    }

    private void run(String name, String command) {
        var log = Logs.begin(logOf(name));
        progress.run(name, step -> run(command, log, step));
    }

    private void run(String command, Path log, Consumer<String> step) {
        step.accept(command);
        Subprocess.of("bash", "-euo", "pipefail", "-c", command)
                .in(folder)
                .environment(variables)
                .logTo(log);
        step.accept(lastLine(log));
    }

    private Stopped stopped(Red red, Map<Stage, CompletableFuture<Void>> begun) {
        var rollback = pipeline.rollbackFrom(red.stage()).map(this::rollBack);
        var notRun = pipeline.stages().stream()
                .filter(stage -> !stage.equals(red.stage()) && begun.get(stage).isCompletedExceptionally())
                .toList();
        return new Stopped(red.stage(), logOf(red.stage().name()), red.failure(), rollback, notRun);
    }

    private String rollBack(String command) {
        try {
            run(ROLLBACK, command);
            return "it was rolled back";
        } catch (SubprocessFailed e) {
            return "and the rollback failed: " + reason(logOf(ROLLBACK));
        }
    }

    private static String reason(Path log) {
        return LogEnd.of(log, LINES).lines().stream()
                .filter(line -> line.startsWith(SENTENCE))
                .reduce((earlier, later) -> later)
                .map(line -> line.substring(SENTENCE.length()))
                .orElseGet(() -> lastLine(log));
    }

    private Path logOf(String stage) {
        return logs.resolve("pipeline-" + pipeline.moves() + "-" + stage.replace(' ', '-') + ".log");
    }

    private static String lastLine(Path log) {
        return String.join("", LogEnd.of(log, 1).lines()).strip();
    }
}
