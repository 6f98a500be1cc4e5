package org.animalshelter.pipelines.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.animalshelter.infra.production.Component;
import org.animalshelter.infra.production.Release;
import org.animalshelter.pipelines.Checkout;
import org.animalshelter.pipelines.console.Console;
import org.animalshelter.pipelines.release.Builder;
import org.animalshelter.pipelines.release.Names;
import org.animalshelter.pipelines.release.Repository;

/** One run: everything that is compared is measured in it. */
final class Bench {
    private final Workshop workshop;
    private final OwnProduction production;
    private final Duration time;
    private final int rounds;
    private final Console console;
    private Machine machine;

    /** @param time of each side in each round */
    Bench(Workshop workshop, Duration time, int rounds, Console console) {
        this.workshop = workshop;
        this.production = workshop.production();
        this.time = time;
        this.rounds = rounds;
        this.console = console;
    }

    /** What has come of it. */
    List<Figure> figures() {
        Repository repository = Checkout.repository();
        String tree = repository.workingTree();
        Map<Component, Release> releases = Checkout.builder().releases(tree, console);

        long begun = System.nanoTime();
        Release again = new Builder(repository, workshop.emptyFolder("build"), Names.NONE)
                .release(Component.BACKEND, tree, console);
        Duration build = Duration.ofNanos(System.nanoTime() - begun);

        List<Figure> ups = ups();
        List<Figure> throughput = Throughput.of(production.control(), time, rounds, console);
        List<Figure> rollouts = rollouts(new Release("rebuilt", again.artifact()), build);
        machine = Machine.of(production.control());
        // Production would only be in the way.
        production.close();
        List<Figure> cells = CellFigures.of(workshop, releases, again, console);
        return Stream.of(throughput, rollouts, ups, cells).flatMap(List::stream).toList();
    }

    /** What the figures were measured on. */
    Machine machine() {
        return machine;
    }

    private List<Figure> ups() {
        Spread empty = Spread.of(up("up, no data yet", "--fresh"));
        List<Double> warm = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            production.close();
            warm.add(up("up, warm"));
        }
        return List.of(
                Figure.of("up, no data yet", empty, Unit.SECONDS),
                Figure.of("up, warm", new Spread(warm), Unit.SECONDS));
    }

    private double up(String name, String... options) {
        return Rollout.seconds(console.part(name, step -> production.start(options)));
    }

    /** In turns: what they are compared with is of the same minutes. */
    private List<Figure> rollouts(Release again, Duration build) {
        Rollouts rollouts = new Rollouts(production, again, console);
        List<Rollout> quiet = new ArrayList<>();
        List<Rollout> busy = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            quiet.add(rollouts.quiet());
            busy.add(rollouts.underTraffic());
        }
        return RolloutFigures.of(quiet, busy, build);
    }
}
