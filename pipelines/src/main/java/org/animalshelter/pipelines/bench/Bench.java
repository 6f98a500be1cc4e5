package org.animalshelter.pipelines.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.production.Production;
import org.animalshelter.infra.production.ProductionSettings;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.bench.Figure.Unit;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.release.Builder;
import org.animalshelter.pipelines.release.ReleaseNames;

/** One run: everything that is compared is measured in it. */
public final class Bench {
    private static final int ANY_PORT = 0;

    private final Path folder;
    private final Duration time;
    private final int rounds;
    private final Progress progress;

    /**
     * @param folder for a production and releases that only the benchmark uses, on the disk where every production of this
     *     checkout is: a folder for temporary files can be in memory, where each write is free
     * @param time of traffic in each round
     */
    public Bench(Path folder, Duration time, int rounds, Progress progress) {
        this.folder = folder;
        this.time = time;
        this.rounds = rounds;
        this.progress = progress;
    }

    /** @param builder of the checkout, for the releases of its working tree */
    public List<Figure> figures(Repository repository, Builder builder) {
        var tree = repository.workingTree();
        var releases = builder.releases(tree, progress);
        var build = new Stopwatch();
        var rebuilt = new Builder(repository, folder.resolve("build"), ReleaseNames.NONE)
                .release(Component.BACKEND, tree, progress);
        var built = Figure.once("build of the backend", Unit.SECONDS, build.seconds());
        var figures = new ArrayList<>(production(releases, new Release("rebuilt", rebuilt.artifact()), repository));
        figures.add(built);
        figures.addAll(CellFigures.of(folder, releases, rebuilt, progress));
        return figures;
    }

    private List<Figure> production(Map<Component, Release> releases, Release rebuilt, Repository repository) {
        var home = PrivateFiles.folder(folder.resolve("production"));
        var settings = new ProductionSettings(home, ANY_PORT, false, Optional.empty(), SampleData.USUAL, releases);
        var first = new Stopwatch();
        start(settings).close();
        var empty = Figure.once("production, no data yet", Unit.SECONDS, first.seconds());
        var again = new Stopwatch();
        try (var production = start(settings)) {
            var figures = new ArrayList<>(
                    List.of(empty, Figure.once("production, with data", Unit.SECONDS, again.seconds())));
            figures.addAll(new Rollouts(Control.of(home), home, rebuilt, time, progress).figures(rounds));
            figures.addAll(PushFigures.of(home, repository.root(), progress));
            return figures;
        }
    }

    private Production start(ProductionSettings settings) {
        return progress.part("production", step -> Production.start(settings, progress.withoutDeploys()));
    }
}
