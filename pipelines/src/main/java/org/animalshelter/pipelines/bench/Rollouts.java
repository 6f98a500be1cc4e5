package org.animalshelter.pipelines.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.animalshelter.infra.production.Component;
import org.animalshelter.infra.production.Control;
import org.animalshelter.infra.production.Progress;
import org.animalshelter.infra.production.Release;
import org.animalshelter.infra.production.Watcher;
import org.animalshelter.pipelines.UserError;
import org.animalshelter.pipelines.console.Console;
import org.animalshelter.pipelines.traffic.Audit;
import org.animalshelter.pipelines.traffic.Load;
import org.animalshelter.pipelines.traffic.Runs;
import org.animalshelter.pipelines.traffic.Target;
import org.animalshelter.pipelines.traffic.Traffic;

/** Brings the backend from one of two releases to the other and back: what they are made of is the same. */
final class Rollouts {
    static final int REQUESTS_PER_SECOND = 20;
    private static final long BEFORE_MILLIS = 2_000;

    private final OwnProduction production;
    private final Release first;
    private final Release second;
    private final Console console;

    /** @param second the release that runs, built once more */
    Rollouts(OwnProduction production, Release second, Console console) {
        this.production = production;
        this.first = running(production.control());
        this.second = second;
        this.console = console;
    }

    private static Release running(Control control) {
        return control.status().component(Component.BACKEND).release();
    }

    /** Nobody uses production meanwhile. */
    Rollout quiet() {
        return roll(console);
    }

    /** @throws UserError when one request fails, or one acknowledged expense is lost */
    Rollout underTraffic() {
        Target target = Target.of(production.control());
        try (Traffic traffic = console.part("volunteers", step -> signIn(target))) {
            Rollout rollout = roll(console);
            traffic.rest();
            Audit audit = traffic.audit(target.instances());
            traffic.firstFailure()
                    .map(Object::toString)
                    .or(() -> audit.isClean() ? Optional.empty() : Optional.of(String.join("; ", audit.examples())))
                    .ifPresent(failure -> {
                        throw new UserError("a rollout was noticed, so its time says nothing: " + failure);
                    });
            return rollout;
        }
    }

    private Traffic signIn(Target target) {
        Traffic traffic = Traffic.start(
                target.page(),
                List.of(target.client()),
                Load.of(REQUESTS_PER_SECOND),
                Runs.newFolder(production.home()));
        try {
            Thread.sleep(BEFORE_MILLIS);
            return traffic;
        } catch (InterruptedException e) {
            traffic.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before a rollout", e);
        }
    }

    private Rollout roll(Progress shown) {
        Control control = production.control();
        RolloutClock clock = new RolloutClock(shown);
        Release next = running(control).equals(first) ? second : first;
        long begun = System.nanoTime();
        control.deploy(Component.BACKEND, next, Watcher.NONE, clock);
        Duration whole = Duration.ofNanos(System.nanoTime() - begun);
        return new Rollout(whole, clock.starts(), clock.drain(), clock.watched());
    }
}
