package org.animalshelter.infra.rollout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.animalshelter.infra.process.Child;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.router.Router;

/**
 * Brings the backend to another release, one instance after the other; while people show what one is worth, the next is
 * started already. The last old instance is only stopped when the new release is accepted: until then it is out and idle,
 * and the way back is to put it in again.
 */
public final class BackendRollout {

    public static final int INSTANCES = 2;

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

    private final Instances instances;
    private final Router router;
    private final Patience patience;
    private final Deploy deploy;
    private final List<BackendInstance> old;
    private final List<BackendInstance> stopped = new ArrayList<>();
    private final Set<BackendInstance> fresh = new LinkedHashSet<>();
    private final ReleaseComparison comparison;
    private CompletableFuture<BackendInstance> next;
    private volatile boolean oldServes = true;
    private volatile boolean givenUp;
    private long copies;

    BackendRollout(Instances instances, Router router, Patience patience, Deploy deploy) {
        this.instances = instances;
        this.router = router;
        this.patience = patience;
        this.deploy = deploy;
        this.old = instances.all();
        this.comparison = new ReleaseComparison(old);
    }

    /** @throws Failure why the new release does not serve: production is as before */
    void run() {
        try {
            next = Parallel.begin(this::start);
            for (int place = 1; place <= INSTANCES; place++) {
                replace(place);
            }
            accept();
        } catch (RuntimeException e) {
            givenUp = true;
            throw new Failure(withLog(e) + back(), e);
        }
        stop(remaining());
    }

    private void replace(int place) {
        var leaving = leavingAt(place);
        boolean first = place == 1;
        var instance = Parallel.result(next);
        fresh.add(instance);
        if (first) {
            deploy.ask(watcher -> watcher.candidate(instance.address()), this::look);
        }
        comparison.add(instance);
        warmUp(instance);
        if (first) {
            examine(instance);
        }
        if (first) {
            comparison.forgetLatencies();
        }
        instance.putIn();
        if (first) {
            observeWrites();
        }
        if (place < INSTANCES) {
            // Not before: two that are cold, beside many people, take the processors from each other and from them.
            next = Parallel.begin(this::start);
        }
        awaitServing();
        if (!oldRemains(leaving)) {
            observe("both releases", () -> comparison.fresh().requests() - copies);
            requireQuick(ENOUGH);
        }
        leaving.forEach(BackendInstance::takeOut);
        oldServes = oldRemains(leaving);
        if (first) {
            deploy.ask(DeployWatcher::mixed, this::look);
            look();
            requireQuick(ENOUGH);
            awaitServing();
        }
        if (oldServes) {
            stop(leaving);
        }
    }

    private BackendInstance start() {
        try {
            return instances.start(
                    deploy.release(),
                    true,
                    () -> !givenUp && deploy.isWanted() && objection().isEmpty(),
                    deploy.progress());
        } catch (Failure e) {
            look();
            throw e;
        }
    }

    /** One for one; the last new instance takes the place of all that are left. */
    private List<BackendInstance> leavingAt(int place) {
        var remaining = remaining();
        if (place == INSTANCES) {
            return remaining;
        }
        return remaining.stream()
                .sorted(Comparator.comparing(BackendInstance::isServing))
                .limit(Math.min(1, remaining.size() - 1))
                .toList();
    }

    private List<BackendInstance> remaining() {
        return old.stream().filter(instance -> !stopped.contains(instance)).toList();
    }

    private boolean oldRemains(List<BackendInstance> leaving) {
        return leaving.size() < remaining().size();
    }

    /** Its first answers are slow, and maybe wrong: nobody gets those. */
    private void warmUp(BackendInstance instance) {
        instance.mirror();
        observe("warm-up", () -> instance.counts().requests());
        copies += instance.counts().requests();
    }

    private void examine(BackendInstance instance) {
        instance.measure();
        old.stream()
                .filter(BackendInstance::isServing)
                .findFirst()
                .ifPresent(other -> new Examination(instance, other, router, deploy).run());
    }

    /**
     * Nobody can try these before: where many people write, the next instance waits until they have shown what comes of it.
     * Where few do, that would take too long, and is seen while both releases serve.
     */
    private void observeWrites() {
        if (router.counts().perSecond() < MANY_PER_SECOND) {
            return;
        }
        deploy.progress().part("writes", step -> {
            long deadline = System.nanoTime() + patience.observed().toNanos();
            while (!(comparison.knowsWrites(ENOUGH)
                            && comparison.slowness(ENOUGH).isEmpty())
                    && System.nanoTime() < deadline) {
                look();
                deploy.pause();
            }
            // One that is slow is asked less, too.
            requireQuick(FEW);
            step.accept("as quick as before");
            return null;
        });
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
        deploy.progress().part(part, step -> {
            long begun = System.nanoTime();
            long before = router.counts().requests();
            while (answered.getAsLong() < enough
                    && System.nanoTime() - begun < patience.observed().toNanos()) {
                if (System.nanoTime() - begun > SILENCE_NANOS && router.counts().requests() == before) {
                    break;
                }
                look();
                deploy.pause();
            }
            step.accept("the new one fails " + comparison.fresh());
            return null;
        });
    }

    private void accept() {
        deploy.progress().part("release " + deploy.release().name(), step -> {
            remaining().forEach(instance -> instance.awaitIdle(patience.drained()));
            step.accept("serves alone");
            deploy.ask(DeployWatcher::done, () -> {});
            deploy.requireWanted();
            return null;
        });
    }

    private void look() {
        deploy.requireWanted();
        objection().ifPresent(objection -> {
            throw new Failure(objection);
        });
    }

    /** Two releases are only compared as long as both get requests. */
    private Optional<String> objection() {
        return oldServes ? comparison.objection() : Optional.empty();
    }

    /** One that ended by itself is started again by itself. */
    private void awaitServing() {
        long deadline = System.nanoTime() + patience.ready().toNanos();
        for (var instance : fresh) {
            while (!instance.isServing()) {
                look();
                if (System.nanoTime() > deadline) {
                    throw new Failure("backend " + instance.number() + " ended, and was not ready again within "
                            + patience.ready().toSeconds() + " s" + instance.said());
                }
                deploy.pause();
            }
        }
    }

    private void stop(List<BackendInstance> leaving) {
        for (var instance : leaving) {
            deploy.progress().part("backend " + instance.number(), step -> {
                step.accept("stopping " + instance.release().name());
                instances.stop(List.of(instance));
                stopped.add(instance);
                step.accept(instance.release().name() + " stopped");
                return null;
            });
        }
    }

    private String withLog(RuntimeException failure) {
        var reason = failure instanceof Failure ? failure.getMessage() : "something unforeseen went wrong: " + failure;
        // One that did not even get ready is not among these, and its failure has the log already.
        return fresh.stream()
                .max(Comparator.comparing(instance -> instance.counts().failures()))
                .filter(instance -> !reason.contains(Child.ITS_LOG))
                .map(instance -> reason + instance.said())
                .orElse(reason);
    }

    /** @return what has to be said about it, mostly nothing */
    private String back() {
        if (deploy.isStopped()) {
            awaitNext();
            return "";
        }
        try {
            deploy.progress().part("back", step -> {
                step.accept("to the old release");
                var left = remaining();
                left.forEach(BackendInstance::putIn);
                awaitOneOf(left);
                fresh.forEach(BackendInstance::takeOut);
                awaitNext();
                instances.stop(List.copyOf(fresh));
                return null;
            });
            for (var gone : stopped) {
                instances
                        .start(gone.release(), false, () -> !deploy.isStopped(), deploy.progress())
                        .putIn();
            }
            return "";
        } catch (RuntimeException e) {
            return "; the way back failed too, deploy the old release again: " + e.getMessage();
        }
    }

    /** One that is being started ends that soon, or is ready and goes with the others. */
    private void awaitNext() {
        try {
            fresh.add(Parallel.result(next));
        } catch (RuntimeException e) {
            // It never got ready, and is gone.
        }
    }

    /** The new ones stay in until an old one is there: it may have ended just now. */
    private void awaitOneOf(List<BackendInstance> left) {
        long deadline = System.nanoTime() + patience.ready().toNanos();
        while (left.stream().noneMatch(BackendInstance::isServing)
                && fresh.stream().anyMatch(BackendInstance::isServing)
                && !deploy.isStopped()
                && System.nanoTime() < deadline) {
            deploy.pause();
        }
    }
}
