package org.animalshelter.pipelines.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.pipelines.bench.Figure.Unit;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.line.Line;
import org.animalshelter.pipelines.line.LineRepository;
import org.animalshelter.pipelines.line.LineState;
import org.animalshelter.pipelines.line.ToolsCopy;

/** How long it takes from a push until the commit is live. Each commit has a content that was never there before. */
final class PushFigures {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Map<String, String> SOMEBODY = Map.of(
            "GIT_AUTHOR_NAME", "Benchmark",
            "GIT_AUTHOR_EMAIL", "benchmark@localhost",
            "GIT_COMMITTER_NAME", "Benchmark",
            "GIT_COMMITTER_EMAIL", "benchmark@localhost");
    private static final String OPERATION = "operation";

    private static final Map<String, String> FILES = Map.of(
            "db", "db/src/main/resources/benchmark.txt",
            "backend", "backend/src/main/resources/benchmark.txt",
            "frontend", "frontend/public/benchmark.txt");

    // In seconds, on two cores that have nothing else to do.
    private static final Map<String, Double> TARGETS =
            Map.of("db", 60.0, "backend", 120.0, "frontend", 75.0, OPERATION, 5.0);

    private final Path home;
    private final LineRepository repository;
    private final Git git;

    private PushFigures(Path home) {
        this.home = home;
        this.repository = LineRepository.of(home);
        this.git = repository.git();
    }

    /**
     * @param home of a production that runs, to which nothing was pushed
     * @param root of the checkout
     * @throws Failure if a commit does not go live
     */
    static List<Figure> of(Path home, Path root, Progress progress) {
        var pushes = new PushFigures(home);
        pushes.repository.beginAt(root, new Git(root).output("rev-parse", "HEAD"));
        LineState.begin(home, pushes.repository.head());
        var figures = new ArrayList<Figure>();
        try (var line = Line.open(home, ToolsCopy.make(home, root.resolve("pipelines")), progress::event)) {
            for (var moves : List.of("db", "backend", "frontend", OPERATION)) {
                figures.addAll(progress.part("push of " + moves, step -> pushes.measure(moves)));
            }
        }
        return figures;
    }

    private List<Figure> measure(String moves) {
        var watch = new Stopwatch();
        var commit = moves.equals(OPERATION)
                ? commit(git.output("rev-parse", "main^{tree}"), "ops: measure\n\nOperation: toggle benchmark on")
                : commit(treeWith(FILES.get(moves)), moves + ": measure");
        git.output("update-ref", "refs/heads/main", commit);
        Await.until(LONGEST, () -> {
            var line = LineState.of(home).orElseThrow();
            line.red().ifPresent(red -> {
                throw new Failure("a push of " + moves + " is red, so its time means nothing: " + red.reason());
            });
            return line.head().equals(commit) && line.isIdle();
        });
        var figures = new ArrayList<Figure>();
        figures.add(Figure.once(moves + ", from push to live", Unit.SECONDS, watch.seconds())
                .atMost(TARGETS.get(moves)));
        LineState.of(home).orElseThrow().entry(commit).orElseThrow().stages().stream()
                .map(stage -> Figure.once("  of it, " + stage.name(), Unit.SECONDS, stage.seconds()))
                .forEach(figures::add);
        return figures;
    }

    private String treeWith(String file) {
        var index =
                Map.of("GIT_INDEX_FILE", home.resolve("line/benchmark-index").toString());
        git.command("read-tree", "main").environment(index).output();
        var blob = git.command("hash-object", "-w", "--stdin")
                .input(UUID.randomUUID() + "\n")
                .output();
        git.command("update-index", "--add", "--cacheinfo", "100644," + blob + "," + file)
                .environment(index)
                .output();
        return git.command("write-tree").environment(index).output();
    }

    private String commit(String tree, String message) {
        return git.command("commit-tree", tree, "-p", "main", "-m", message)
                .environment(SOMEBODY)
                .output();
    }
}
