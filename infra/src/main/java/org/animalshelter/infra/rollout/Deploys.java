package org.animalshelter.infra.rollout;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;

/** Deploys one component at a time. */
public final class Deploys implements AutoCloseable {
    // An instance that is being stopped may take its time for its last requests.
    private static final Duration LAST_DEPLOY = Duration.ofSeconds(60);

    private final Map<Component, Method> methods;
    private final Progress progress;
    private volatile Deploy underWay;
    private boolean closed;

    /** @param progress of production; each deploy has one of its own */
    public Deploys(Map<Component, Method> methods, Progress progress) {
        this.methods = methods;
        this.progress = progress;
    }

    public Optional<String> underWay() {
        return Optional.ofNullable(underWay).map(Deploy::name);
    }

    /** Something happened by itself: people at the terminal get to know, and so does who deploys. */
    public void event(String line) {
        progress.event(line);
        var deploy = underWay;
        if (deploy != null) {
            deploy.progress().event(line);
        }
    }

    /** @throws Failure when something else is being deployed */
    public synchronized Deploy begin(Component component, Release release, DeployWatcher watcher, Progress progress) {
        if (closed) {
            throw new Failure("production is being stopped: nothing is deployed any more");
        }
        if (underWay != null) {
            throw new Failure(underWay.name() + " is being deployed: wait until that has come to its end");
        }
        underWay = new Deploy(component, release, watcher, progress);
        return underWay;
    }

    /**
     * Returns when the release serves.
     *
     * @throws Failure why it does not: production is as before
     */
    public void run(Deploy deploy) {
        try {
            progress.deploy(deploy.name() + " is being deployed");
            methods.get(deploy.component()).run(deploy);
            progress.deploy(deploy.name() + (deploy.component() == Component.DB ? " is the schema" : " serves"));
        } catch (RuntimeException e) {
            progress.deploy(deploy.name()
                    + (deploy.component() == Component.DB ? " failed: " : " was taken out: ")
                    + (e instanceof Failure failure ? failure.sentence() : e));
            throw e;
        } finally {
            underWay = null;
            deploy.end();
        }
    }

    /** Ends what is under way, and begins nothing more. */
    @Override
    public void close() {
        Deploy last;
        synchronized (this) {
            closed = true;
            last = underWay;
        }
        if (last != null) {
            last.stop();
            last.ended()
                    .completeOnTimeout(null, LAST_DEPLOY.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
    }

    /** How a component is deployed. */
    interface Method {
        void run(Deploy deploy);
    }
}
