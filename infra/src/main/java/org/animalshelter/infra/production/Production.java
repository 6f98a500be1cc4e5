package org.animalshelter.infra.production;

import java.nio.file.Path;
import java.util.List;
import org.animalshelter.infra.process.OnExit;
import org.animalshelter.infra.process.Teardown;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.ReleaseHistory;

/** A running production. It is stopped by {@link #close()}, or in the same order when its process is told to end. */
public final class Production implements AutoCloseable {
    private final Teardown parts;
    // From the first moment on, so that Ctrl-C at the start leaves nothing behind either.
    private final OnExit onExit = new OnExit("stop of production", this::close);
    private Addresses addresses;
    private boolean closed;

    private Production(Progress progress) {
        this.parts = new Teardown(progress::event);
    }

    /**
     * Starts everything, and returns when people can use it.
     *
     * @param progress is told of every part; parts start at the same time where they can
     * @throws Failure when a part cannot start: everything that was started is stopped again
     */
    public static Production start(ProductionSettings settings, Progress progress) {
        var production = new Production(progress);
        try {
            production.addresses = new Assembly(settings, progress, production.parts).start();
            return production;
        } catch (Failure e) {
            production.close();
            throw e;
        } catch (RuntimeException e) {
            boolean told = production.parts.areStopping();
            production.close();
            throw told ? new Failure("production was stopped while it started", e) : e;
        }
    }

    /** The releases of a component that have run in a home, the newest first. */
    public static List<Release> releasesOf(Path home, Component component) {
        return new ReleaseHistory(home).all(component);
    }

    public Addresses addresses() {
        return addresses;
    }

    /** Stops everything in order: what is being deployed, router, backends when they have finished, Unleash, registry, database. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        parts.stop();
        onExit.close();
    }
}
