package org.animalshelter.pipelines.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Progress.Kind;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.DeployWatcher;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.bench.Figure.Unit;
import org.animalshelter.pipelines.traffic.Load;
import org.animalshelter.pipelines.traffic.Runs;
import org.animalshelter.pipelines.traffic.Target;
import org.animalshelter.pipelines.traffic.Traffic;
import org.animalshelter.pipelines.traffic.TrafficResult;

/**
 * Brings the backend from one of two releases to the other and back, with and without volunteers. Both are made of the
 * same sources: what is measured is the rollout, and not a difference between them.
 */
final class Rollouts {
    static final int REQUESTS_PER_SECOND = 100;

    private static final double READY_SECONDS = 2;
    private static final double ROLLOUT_TIMES = 1.3;

    private final Control control;
    private final Path home;
    private final Release first;
    private final Release second;
    private final Duration time;
    private final Progress progress;
    private final Map<String, List<Double>> measured = new TreeMap<>();

    Rollouts(Control control, Path home, Release second, Duration time, Progress progress) {
        this.control = control;
        this.home = home;
        this.first = running();
        this.second = second;
        this.time = time;
        this.progress = progress;
    }

    List<Figure> figures(int rounds) {
        for (int round = 1; round <= rounds; round++) {
            var quiet = roll();
            note("start", quiet.all(Kind.START) / quiet.count(Kind.START));
            underTraffic();
        }
        double twoStarts = 2 * figure("start", Unit.SECONDS, "start").value();
        var needed = measured.get("stop").stream().map(stop -> stop + twoStarts).toList();
        return List.of(
                figure("backend, start to ready", Unit.SECONDS, "start").atMost(READY_SECONDS),
                figure("requests, p50", Unit.MILLISECONDS, "p50"),
                figure("requests, p99", Unit.MILLISECONDS, "p99"),
                Figure.ratio("  p99 in a rollout ÷ p99 before", measured.get("rollout p99"), measured.get("p99")),
                figure("rollout", Unit.SECONDS, "rollout"),
                figure("  of it, two starts", Unit.SECONDS, "starts"),
                figure("  of it, warming up and comparing", Unit.SECONDS, "compare"),
                figure("  of it, drain and stop", Unit.SECONDS, "stop"),
                Figure.ratio("  rollout ÷ (2 × start + drain)", measured.get("rollout"), needed)
                        .atMost(ROLLOUT_TIMES));
    }

    /** @throws Failure when one request fails, or one acknowledged write is lost: its times would mean nothing */
    private void underTraffic() {
        var target = Target.of(control);
        try (var traffic = progress.part("volunteers", step -> signIn(target))) {
            Await.pause(time);
            traffic.phase("rollout");
            var watch = new Stopwatch();
            var clock = roll();
            note("rollout", watch.seconds());
            var audit = traffic.audit(target::instances);
            requireUnnoticed(traffic, new TrafficResult(traffic.phases(), audit));
            note("starts", clock.all(Kind.START));
            note("compare", clock.all(Kind.COMPARE));
            note("stop", clock.all(Kind.STOP));
            var phases = traffic.phases();
            var steady = phases.get(phases.size() - 2);
            note("p50", millis(steady.percentile(50)));
            note("p99", millis(steady.percentile(99)));
            note("rollout p99", millis(phases.get(phases.size() - 1).percentile(99)));
        }
    }

    private Traffic signIn(Target target) {
        return Traffic.start(
                target.page(), List.of(target.client()), Load.of(REQUESTS_PER_SECOND), Runs.newFolder(home));
    }

    private static void requireUnnoticed(Traffic traffic, TrafficResult result) {
        if (!result.isGood()) {
            throw new Failure("a rollout failed requests or lost writes, so its time means nothing: "
                    + traffic.firstFailure()
                            .map(Object::toString)
                            .orElseGet(() -> String.join("; ", result.audit().examples())));
        }
    }

    private RolloutClock roll() {
        var clock = new RolloutClock(progress);
        control.deploy(Component.BACKEND, running().equals(first) ? second : first, DeployWatcher.NONE, clock);
        return clock;
    }

    private Release running() {
        return control.status().component(Component.BACKEND).release();
    }

    private void note(String what, double value) {
        measured.computeIfAbsent(what, none -> new ArrayList<>()).add(value);
    }

    private Figure figure(String what, Unit unit, String name) {
        return Figure.of(what, unit, measured.get(name));
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
