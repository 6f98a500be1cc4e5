package org.animalshelter.infra.rollout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress.Kind;
import org.animalshelter.infra.router.Router;

/**
 * Brings the backend to another release, one instance after the other; while people show what one is worth, the next is
 * started already. The last old instance is only stopped when the new release is accepted: until then it is out and idle,
 * and the way back is to put it in again.
 */
public final class BackendRollout {
    public static final int INSTANCES = 2;

    private final Instances instances;
    private final Router router;
    private final Patience patience;
    private final Deploy deploy;
    private final List<BackendInstance> old;
    private final List<BackendInstance> stopped = new ArrayList<>();
    private final Set<BackendInstance> fresh = new LinkedHashSet<>();
    private final Observation observation;
    private CompletableFuture<BackendInstance> next;
    private volatile boolean givenUp;

    BackendRollout(Instances instances, Router router, Patience patience, Deploy deploy) {
        this.instances = instances;
        this.router = router;
        this.patience = patience;
        this.deploy = deploy;
        this.old = instances.all();
        this.observation = new Observation(router, patience, deploy, old);
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
            throw withLog(e, back());
        }
        stop(remaining());
    }

    private void replace(int place) {
        var leaving = leavingAt(place);
        boolean first = place == 1;
        var instance = Parallel.result(next);
        fresh.add(instance);
        if (first) {
            deploy.ask(watcher -> watcher.candidate(instance.address()), observation::look);
        }
        observation.warmUp(instance);
        if (first) {
            examine(instance);
            observation.forgetLatencies();
        }
        instance.putIn();
        if (first) {
            observation.writes();
        }
        if (place < INSTANCES) {
            // Not before: two that are cold, beside many people, take the processors from each other and from them.
            next = Parallel.begin(this::start);
        }
        awaitServing();
        if (!oldRemains(leaving)) {
            observation.bothReleases();
        }
        leaving.forEach(BackendInstance::takeOut);
        if (!oldRemains(leaving)) {
            observation.oldIsOut();
        }
        if (first) {
            deploy.ask(DeployWatcher::mixed, observation::look);
            observation.look();
            observation.requireQuick();
            awaitServing();
        }
        if (oldRemains(leaving)) {
            stop(leaving);
        }
    }

    private BackendInstance start() {
        try {
            return instances.start(
                    deploy.release(),
                    true,
                    () -> !givenUp
                            && deploy.isWanted()
                            && observation.objection().isEmpty(),
                    deploy.progress());
        } catch (Failure e) {
            observation.look();
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

    private void examine(BackendInstance instance) {
        instance.measure();
        old.stream()
                .filter(BackendInstance::isServing)
                .findFirst()
                .ifPresent(other -> new Examination(instance, other, router, deploy).run());
    }

    private void accept() {
        deploy.progress().run("release " + deploy.release().name(), step -> {
            remaining().forEach(instance -> instance.awaitIdle(patience.drained()));
            step.accept("serves alone");
            deploy.ask(DeployWatcher::done, () -> {});
            deploy.requireWanted();
        });
    }

    /** One that ended by itself is started again by itself. */
    private void awaitServing() {
        for (var instance : fresh) {
            boolean serving = Await.until(patience.ready(), () -> {
                observation.look();
                return instance.isServing();
            });
            if (!serving) {
                throw new Failure(
                        "backend " + instance.number() + " ended, and was not ready again within "
                                + patience.ready().toSeconds() + " s",
                        instance.said());
            }
        }
    }

    private void stop(List<BackendInstance> leaving) {
        for (var instance : leaving) {
            deploy.progress().run(Kind.STOP, "backend " + instance.number(), step -> {
                step.accept("stopping " + instance.release().name());
                instances.stop(List.of(instance));
                stopped.add(instance);
                step.accept(instance.release().name() + " stopped");
            });
        }
    }

    /** @param more to be said about it, mostly nothing */
    private RuntimeException withLog(RuntimeException reason, String more) {
        if (!(reason instanceof Failure failure)) {
            return reason;
        }
        // One that did not even get ready is not among these, and its failure has the log already.
        var log = failure.log()
                .or(() -> fresh.stream()
                        .max(Comparator.comparing(instance -> instance.counts().failures()))
                        .map(BackendInstance::said));
        return new Failure(failure.sentence() + more, log.orElse(null), failure.isLate(), failure);
    }

    /** @return what has to be said about it, mostly nothing */
    private String back() {
        if (deploy.isStopped()) {
            awaitNext();
            return "";
        }
        try {
            deploy.progress().run("back", step -> {
                step.accept("to the old release");
                var left = remaining();
                left.forEach(BackendInstance::putIn);
                awaitOneOf(left);
                fresh.forEach(BackendInstance::takeOut);
                awaitNext();
                instances.stop(List.copyOf(fresh));
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
        Await.until(
                patience.ready(),
                () -> left.stream().anyMatch(BackendInstance::isServing)
                        || fresh.stream().noneMatch(BackendInstance::isServing)
                        || deploy.isStopped());
    }
}
