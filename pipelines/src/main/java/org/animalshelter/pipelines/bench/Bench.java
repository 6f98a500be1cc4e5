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
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.Checkout;
import org.animalshelter.pipelines.console.Console;
import org.animalshelter.pipelines.console.WithoutDeploys;
import org.animalshelter.pipelines.release.Builder;
import org.animalshelter.pipelines.release.Names;
import org.animalshelter.pipelines.release.Repository;

/** One run: everything that is compared is measured in it. */
public final class Bench {
    private static final SampleData SAMPLE = new SampleData(60, 400);
    private static final int ANY_PORT = 0;

    private final Path folder;
    private final Duration time;
    private final int rounds;
    private final Console console;

    /**
     * @param folder for a production and releases that only the benchmark uses, on the disk where every production of this
     *     checkout is: a folder for temporary files can be in memory, where each write is free
     * @param time of traffic in each round
     */
    public Bench(Path folder, Duration time, int rounds, Console console) {
        this.folder = folder;
        this.time = time;
        this.rounds = rounds;
        this.console = console;
    }

    public List<Figure> figures() {
        Repository repository = Checkout.repository();
        String tree = repository.workingTree();
        Map<Component, Release> releases = Checkout.builder().releases(tree, console);
        Stopwatch build = new Stopwatch();
        Release rebuilt =
                new Builder(repository, folder.resolve("build"), Names.NONE).release(Component.BACKEND, tree, console);
        Figure built = Figure.of("build of the backend", Spread.of(build.seconds()), Unit.SECONDS);

        List<Figure> figures = new ArrayList<>(production(releases, new Release("rebuilt", rebuilt.artifact())));
        figures.add(built);
        figures.addAll(CellFigures.of(folder, releases, rebuilt, console));
        return figures;
    }

    private List<Figure> production(Map<Component, Release> releases, Release rebuilt) {
        Path home = PrivateFiles.folder(folder.resolve("production"));
        var settings = new ProductionSettings(home, ANY_PORT, false, Optional.empty(), SAMPLE, releases);
        Stopwatch first = new Stopwatch();
        start(settings).close();
        Figure empty = Figure.of("production, no data yet", Spread.of(first.seconds()), Unit.SECONDS);
        List<Double> starts = new ArrayList<>();
        List<Figure> figures = new ArrayList<>(List.of(empty));
        for (int round = 1; round <= rounds; round++) {
            Stopwatch start = new Stopwatch();
            try (Production production = start(settings)) {
                starts.add(start.seconds());
                if (round == rounds) {
                    figures.add(Figure.of("production, with data", new Spread(starts), Unit.SECONDS));
                    figures.addAll(new Rollouts(Control.of(home), home, rebuilt, time, console).figures(rounds));
                }
            }
        }
        return figures;
    }

    private Production start(ProductionSettings settings) {
        return console.part("production", step -> Production.start(settings, new WithoutDeploys(console)));
    }
}
