package org.animalshelter.pipelines.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.DeployWatcher;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.UserError;
import org.animalshelter.pipelines.console.Console;
import org.animalshelter.pipelines.traffic.Audit;
import org.animalshelter.pipelines.traffic.Load;
import org.animalshelter.pipelines.traffic.Pause;
import org.animalshelter.pipelines.traffic.Phase;
import org.animalshelter.pipelines.traffic.Runs;
import org.animalshelter.pipelines.traffic.Target;
import org.animalshelter.pipelines.traffic.Traffic;

/**
 * Brings the backend from one of two releases to the other and back, with and without volunteers. Both are made of the
 * same sources: what is measured is the rollout, and not a difference between them.
 */
final class Rollouts {
    static final int REQUESTS_PER_SECOND = 100;
    private static final Goal READY = Goal.atMost(2);
    private static final Goal ROLLOUT = Goal.atMost(1.3);

    private final Control control;
    private final Path home;
    private final Release first;
    private final Release second;
    private final Duration time;
    private final Console console;
    private final Map<String, List<Double>> measured = new TreeMap<>();

    Rollouts(Control control, Path home, Release second, Duration time, Console console) {
        this.control = control;
        this.home = home;
        this.first = running();
        this.second = second;
        this.time = time;
        this.console = console;
    }

    List<Figure> figures(int rounds) {
        for (int round = 1; round <= rounds; round++) {
            RolloutClock quiet = roll();
            note(
                    "start",
                    quiet.starts().stream()
                            .mapToDouble(Rollouts::seconds)
                            .average()
                            .orElseThrow());
            underTraffic();
        }
        Spread needed = spread("drain").plus(2 * spread("start").median());
        return List.of(
                Figure.of("backend, start to ready", spread("start"), Unit.SECONDS)
                        .with(READY),
                Figure.of("requests, p50", spread("p50"), Unit.MILLISECONDS),
                Figure.of("requests, p99", spread("p99"), Unit.MILLISECONDS),
                Figure.of(
                        "  p99 in a rollout ÷ p99 before", spread("rollout p99").to(spread("p99")), Unit.RATIO),
                Figure.of("rollout", spread("rollout"), Unit.SECONDS),
                Figure.of("  of it, two starts", spread("starts"), Unit.SECONDS),
                Figure.of("  of it, warming up and comparing", spread("watched"), Unit.SECONDS),
                Figure.of("  of it, drain and stop", spread("drain"), Unit.SECONDS),
                Figure.of("  rollout ÷ (2 × start + drain)", spread("rollout").to(needed), Unit.RATIO)
                        .with(ROLLOUT));
    }

    /** @throws UserError when one request fails, or one acknowledged write is lost: its times would mean nothing */
    private void underTraffic() {
        Target target = Target.of(control);
        try (Traffic traffic = console.part("volunteers", step -> signIn(target))) {
            Pause.of(time);
            traffic.phase("rollout");
            Stopwatch watch = new Stopwatch();
            RolloutClock clock = roll();
            double whole = watch.seconds();
            traffic.rest();
            requireUnnoticed(traffic, traffic.audit(target.instances()));
            note("rollout", whole);
            note(
                    "starts",
                    clock.starts().stream().mapToDouble(Rollouts::seconds).sum());
            note("watched", seconds(clock.watched()));
            note("drain", seconds(clock.drain()));
            List<Phase> phases = traffic.phases();
            Phase steady = phases.get(phases.size() - 2);
            note("p50", millis(steady.percentile(50)));
            note("p99", millis(steady.percentile(99)));
            note("rollout p99", millis(phases.get(phases.size() - 1).percentile(99)));
        }
    }

    private Traffic signIn(Target target) {
        return Traffic.start(
                target.page(), List.of(target.client()), Load.of(REQUESTS_PER_SECOND), Runs.newFolder(home));
    }

    private static void requireUnnoticed(Traffic traffic, Audit audit) {
        traffic.firstFailure().ifPresent(failed -> {
            throw new UserError("a request failed in a rollout, so its time means nothing: " + failed);
        });
        if (!audit.isClean()) {
            throw new UserError(
                    "a rollout lost writes, so its time means nothing: " + String.join("; ", audit.examples()));
        }
    }

    private RolloutClock roll() {
        RolloutClock clock = new RolloutClock(console);
        control.deploy(Component.BACKEND, running().equals(first) ? second : first, DeployWatcher.NONE, clock);
        return clock;
    }

    private Release running() {
        return control.status().component(Component.BACKEND).release();
    }

    private void note(String what, double value) {
        measured.computeIfAbsent(what, none -> new ArrayList<>()).add(value);
    }

    private Spread spread(String what) {
        return new Spread(measured.get(what));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
