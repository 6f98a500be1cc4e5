package org.animalshelter.infra.rollout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress.Kind;
import org.animalshelter.infra.router.Router;

/** Watches what a new release makes of the requests that it gets, beside the old one, until that is known well enough. */
final class Observation {
    // With fewer requests than this there is nothing to observe.
    private static final double HARDLY_ANY_PER_SECOND = 1;
    private static final int FEWEST_OBSERVED = 20;
    // A quarter of these write, and a third of those come to the new instance: enough to know in a few seconds.
    private static final double MANY_PER_SECOND = 30;
    // Of each kind: some while Java compiles what they need, and some more.
    private static final int ENOUGH = 13;
    private static final int FEW = 5;
    // Those who sent the requests of the last ten seconds may have gone.
    private static final long SILENCE_NANOS = Duration.ofSeconds(2).toNanos();

    private final Router router;
    private final Patience patience;
    private final Deploy deploy;
    private final ReleaseComparison comparison;
    private volatile boolean oldServes = true;
    private long copies;

    /** @param old the instances of the old release */
    Observation(Router router, Patience patience, Deploy deploy, List<BackendInstance> old) {
        this.router = router;
        this.patience = patience;
        this.deploy = deploy;
        this.comparison = new ReleaseComparison(old);
    }

    /** Lets a new instance answer copies of requests. Its first answers are slow, and perhaps wrong: they are discarded. */
    void warmUp(BackendInstance instance) {
        comparison.add(instance);
        instance.mirror();
        observe("warm-up", () -> instance.counts().requests());
        copies += instance.counts().requests();
    }

    /** Latencies count from now on. */
    void forgetLatencies() {
        comparison.forgetLatencies();
    }

    /**
     * Writes cannot be copied. Under a high load, waits until real writes have shown how fast the new release is; under a
     * low one that would take too long, and is seen while both releases serve.
     */
    void writes() {
        if (router.counts().perSecond() < MANY_PER_SECOND) {
            return;
        }
        deploy.progress().run(Kind.COMPARE, "writes", step -> {
            Await.until(patience.observed(), () -> {
                look();
                return comparison.knowsWrites(ENOUGH)
                        && comparison.slowness(ENOUGH).isEmpty();
            });
            // One that is slow is asked less, too.
            requireQuick(FEW);
            step.accept("as quick as before");
        });
    }

    void bothReleases() {
        observe("both releases", () -> comparison.fresh().requests() - copies);
        requireQuick();
    }

    void requireQuick() {
        requireQuick(ENOUGH);
    }

    private void requireQuick(int enough) {
        comparison.slowness(enough).ifPresent(slow -> {
            throw new Failure(slow);
        });
    }

    /** Waits until the new release has answered as much as comes in a second, which is the more the busier it is. */
    private void observe(String part, LongSupplier answered) {
        double perSecond = router.counts().perSecond();
        if (perSecond < HARDLY_ANY_PER_SECOND) {
            return;
        }
        long enough = Math.max(FEWEST_OBSERVED, Math.min(Math.round(perSecond), patience.requests()));
        long begun = System.nanoTime();
        long before = router.counts().requests();
        deploy.progress().run(Kind.COMPARE, part, step -> {
            Await.until(patience.observed(), () -> {
                look();
                boolean silent = System.nanoTime() - begun > SILENCE_NANOS
                        && router.counts().requests() == before;
                return silent || answered.getAsLong() >= enough;
            });
            step.accept("the new one fails " + comparison.fresh());
        });
    }

    /** @throws Failure when the deploy is not wanted any more, or the new release is worse */
    void look() {
        deploy.requireWanted();
        objection().ifPresent(objection -> {
            throw new Failure(objection);
        });
    }

    /** Two releases are only compared as long as both get requests. */
    Optional<String> objection() {
        return oldServes ? comparison.objection() : Optional.empty();
    }

    /** The old release gets no requests from now on. */
    void oldIsOut() {
        oldServes = false;
    }
}
