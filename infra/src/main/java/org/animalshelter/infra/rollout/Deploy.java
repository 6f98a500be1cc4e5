package org.animalshelter.infra.rollout;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;

/** A deploy that is under way, until it is done or cancelled. */
public final class Deploy {
    // The watcher decides how long it looks.
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Component component;
    private final Release release;
    private final DeployWatcher watcher;
    private final Progress progress;
    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean stopped;

    Deploy(Component component, Release release, DeployWatcher watcher, Progress progress) {
        this.component = component;
        this.release = release;
        this.watcher = watcher;
        this.progress = progress;
    }

    Component component() {
        return component;
    }

    Release release() {
        return release;
    }

    Progress progress() {
        return progress;
    }

    /** {@code backend 1a2b3c4}. */
    String name() {
        return component.label() + " " + release.name();
    }

    /** Ends it as soon as possible, from any thread. The first reason counts. */
    public void cancel(String why) {
        cancellation.cancel(why);
    }

    /** Ends it together with production: there is no way back then, and nothing to go back to. */
    void stop() {
        stopped = true;
        cancel("production is being stopped");
    }

    boolean isStopped() {
        return stopped;
    }

    boolean isWanted() {
        return !cancellation.isCancelled();
    }

    /** @throws Failure when it is not wanted any more */
    void requireWanted() {
        cancellation.check();
    }

    /**
     * Asks the watcher, and does not wait for the answer when it does not count any more.
     *
     * @param meanwhile looks now and then, and throws when the deploy has to end
     * @throws Failure with the objection
     */
    void ask(Function<DeployWatcher, Optional<String>> question, Runnable meanwhile) {
        var answer = Parallel.begin(() -> question.apply(watcher));
        Await.until(FOR_EVER, () -> {
            requireWanted();
            meanwhile.run();
            return answer.isDone();
        });
        Parallel.result(answer).ifPresent(objection -> {
            throw new Failure(objection);
        });
    }

    void end() {
        ended.complete(null);
    }

    CompletableFuture<Void> ended() {
        return ended;
    }
}
