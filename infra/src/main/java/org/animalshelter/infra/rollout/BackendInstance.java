package org.animalshelter.infra.rollout;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.animalshelter.infra.backend.Backend;
import org.animalshelter.infra.release.LogEnd;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.InstanceStatus.State;
import org.animalshelter.infra.router.Counts;
import org.animalshelter.infra.router.Router;
import org.animalshelter.infra.router.Upstream;

/**
 * One instance of the backend: a process that is kept running, and its place at the router. It gets requests while it is
 * in and ready, whichever of the two changes.
 */
final class BackendInstance implements Backend.Watcher {
    private final int number;
    private final Release release;
    private final Router router;
    private volatile boolean givesWay;
    private volatile BooleanSupplier wanted;
    private Backend backend;
    private Upstream upstream;
    private long pid;
    private boolean ready;
    private boolean in;
    private boolean mirrored;
    private boolean wasIn;
    private State state = State.STARTING;
    private Instant since = Instant.now();

    /**
     * @param givesWay whether others have the processors first until it serves
     * @param wanted whether its first start is still worth to be waited for
     */
    BackendInstance(int number, Release release, Router router, boolean givesWay, BooleanSupplier wanted) {
        this.number = number;
        this.release = release;
        this.router = router;
        this.givesWay = givesWay;
        this.wanted = wanted;
    }

    int number() {
        return number;
    }

    Release release() {
        return release;
    }

    /** Returns when it is ready. It is out then. */
    void start(Function<Backend.Watcher, Backend> starter) {
        var started = starter.apply(this);
        synchronized (this) {
            backend = started;
        }
    }

    boolean isStarted() {
        return process() != null;
    }

    @Override
    public boolean isWanted() {
        return wanted.getAsBoolean();
    }

    @Override
    public boolean givesWay() {
        return givesWay;
    }

    @Override
    public synchronized void ready(URI address, long pid) {
        // A restart serves production; no deploy waits for it.
        wanted = () -> true;
        if (upstream == null) {
            upstream = router.add(address);
        }
        this.pid = pid;
        ready = true;
        change();
    }

    @Override
    public synchronized void gone() {
        ready = false;
        change();
    }

    /** It gets copies of what people read, and nothing else, until it is put in. */
    synchronized void mirror() {
        mirrored = true;
        change();
    }

    /** From here on it is measured: it has its share of the processors, and gets no copies any more. */
    synchronized void measure() {
        mirrored = false;
        backend.serve();
        change();
    }

    synchronized void putIn() {
        in = true;
        mirrored = false;
        wasIn = true;
        // Should it end from now on, it is missed.
        givesWay = false;
        change();
    }

    synchronized void takeOut() {
        in = false;
        mirrored = false;
        change();
    }

    private void change() {
        if (in && ready) {
            backend.serve();
            upstream.putIn();
        } else if (mirrored && ready) {
            upstream.mirror();
        } else {
            upstream.takeOut();
        }
        var now = state();
        if (now != state) {
            state = now;
            since = Instant.now();
        }
    }

    private State state() {
        if (!ready) {
            return State.STARTING;
        } else if (in) {
            return State.SERVING;
        }
        return wasIn ? State.DRAINING : State.READY;
    }

    synchronized boolean isServing() {
        return in && ready;
    }

    URI address() {
        return upstream().address();
    }

    Counts counts() {
        return upstream().counts();
    }

    /** What it logged last. */
    LogEnd said() {
        return process().said();
    }

    /** @return whether nothing was in flight within the time */
    boolean awaitIdle(Duration limit) {
        return upstream().awaitIdle(limit);
    }

    /** Lets it finish what it has and stops it, for good. */
    void stop(Duration limit) {
        takeOut();
        // What is still in flight after this time is not broken off here: the instance itself waits for it, for a
        // while.
        if (awaitIdle(limit)) {
            router.remove(upstream(), Duration.ZERO);
        }
        process().close();
        router.remove(upstream(), Duration.ZERO);
    }

    synchronized Upstream upstream() {
        return upstream;
    }

    private synchronized Backend process() {
        return backend;
    }

    /** Nothing while it starts for the first time: it has no address yet. */
    synchronized Optional<InstanceStatus> status() {
        if (upstream == null) {
            return Optional.empty();
        }
        var counts = upstream.counts();
        return Optional.of(new InstanceStatus(
                number,
                release,
                upstream.address(),
                pid,
                state,
                since,
                counts.requests(),
                counts.failures(),
                counts.perSecond(),
                upstream.inFlight()));
    }
}
