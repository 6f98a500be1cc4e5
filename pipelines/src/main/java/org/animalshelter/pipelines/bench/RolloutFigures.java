package org.animalshelter.pipelines.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What rollouts come to, beside what they cannot do without: two starts, one after the other, and the drain. */
final class RolloutFigures {
    private static final Goal READY = Goal.atMost(2);
    private static final Goal ROLLOUT = Goal.atMost(1.3);

    private RolloutFigures() {}

    /**
     * @param quiet without traffic: what their starts took is the start to ready
     * @param busy under traffic, as many
     * @param build of the backend, from nothing
     */
    static List<Figure> of(List<Rollout> quiet, List<Rollout> busy, Duration build) {
        Spread starts = new Spread(quiet.stream()
                .flatMap(rollout -> rollout.starts().stream())
                .map(Rollout::seconds)
                .toList());
        Spread whole = seconds(busy, Rollout::whole);
        Spread drain = seconds(busy, Rollout::drain);
        Spread needed = drain.plus(2 * starts.median());
        Spread built = Spread.of(Rollout.seconds(build));
        Spread change = new Spread(whole.values().stream()
                .map(time -> time / (built.median() + starts.median()))
                .toList());
        return List.of(
                Figure.of("backend, start to ready", starts, Unit.SECONDS).with(READY),
                Figure.of("rollout under traffic", whole, Unit.SECONDS),
                Figure.of("  of it, two starts beside it", seconds(busy, Rollout::started), Unit.SECONDS),
                Figure.of("  of it, warming up and watching", seconds(busy, Rollout::watched), Unit.SECONDS),
                Figure.of("  of it, drain and stop", drain, Unit.SECONDS),
                Figure.of("  rollout ÷ (2 × start + drain)", whole.to(needed), Unit.RATIO)
                        .with(ROLLOUT),
                Figure.of("build of the backend", built, Unit.SECONDS),
                Figure.of("  rollout ÷ (build + start)", change, Unit.RATIO));
    }

    private static Spread seconds(List<Rollout> rollouts, Function<Rollout, Duration> part) {
        return new Spread(rollouts.stream().map(part).map(Rollout::seconds).toList());
    }
}
