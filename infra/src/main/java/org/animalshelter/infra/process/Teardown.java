package org.animalshelter.infra.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** What has been started, stopped in the opposite order. One that is added while everything stops is stopped at once. */
public final class Teardown {
    private final Consumer<String> events;
    private final Deque<Runnable> stops = new ArrayDeque<>();
    private boolean stopping;

    /** @param events gets a line for people when something cannot be stopped */
    public Teardown(Consumer<String> events) {
        this.events = events;
    }

    public void add(Runnable stop) {
        synchronized (this) {
            if (!stopping) {
                stops.push(stop);
                return;
            }
        }
        stop.run();
    }

    /** Stops everything, whatever goes wrong with one of them. */
    public void stop() {
        for (var stop : taken()) {
            try {
                stop.run();
            } catch (RuntimeException e) {
                // The others are stopped all the same, and what does not end is killed with its process in the end.
                events.accept("not everything stops as it should: " + e);
            }
        }
    }

    public synchronized boolean areStopping() {
        return stopping;
    }

    private synchronized List<Runnable> taken() {
        stopping = true;
        var taken = new ArrayList<>(stops);
        stops.clear();
        return taken;
    }
}
