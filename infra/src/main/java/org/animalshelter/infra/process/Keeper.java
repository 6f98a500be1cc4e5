package org.animalshelter.infra.process;

import java.time.Duration;
import java.util.function.Consumer;
import org.animalshelter.infra.release.Failure;

/**
 * Keeps one program running: starts it again when it ends by itself, at once at first, and with growing pauses when it
 * does not stay.
 */
public final class Keeper implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration STAYED = Duration.ofSeconds(30);

    private final String name;
    private final Duration patience;
    private final Start start;
    private final Watcher watcher;
    private final Consumer<String> events;
    private final Thread thread;
    private volatile Child child;
    private volatile boolean closed;

    /**
     * Starts the program for the first time and returns when it is ready.
     *
     * @param patience how long it may take to stop when it is asked to
     * @param events gets a line for people whenever the program has ended or is ready again
     * @throws Failure when it does not start
     */
    public Keeper(String name, Duration patience, Start start, Watcher watcher, Consumer<String> events) {
        this.name = name;
        this.patience = patience;
        this.start = start;
        this.watcher = watcher;
        this.events = events;
        this.child = start.untilReady();
        watcher.ready(child);
        this.thread = new Thread(this::keep, "keeper of " + name);
        thread.setDaemon(true);
        thread.start();
    }

    public Child child() {
        return child;
    }

    private void keep() {
        var pause = FIRST_PAUSE;
        while (!closed) {
            long since = System.nanoTime();
            int exit = child.ended().join();
            if (closed) {
                return;
            }
            watcher.gone();
            events.accept(name + " ended (exit code " + exit + "): it is started again");
            pause = System.nanoTime() - since > STAYED.toNanos() ? FIRST_PAUSE : pause;
            pause = startAgain(pause);
        }
    }

    /** @return how long to wait should it end again soon */
    private Duration startAgain(Duration first) {
        var pause = first;
        while (!closed) {
            try {
                Thread.sleep(pause.toMillis());
                child = start.untilReady();
                watcher.ready(child);
                events.accept(name + " is ready again");
                return longer(pause);
            } catch (InterruptedException stopping) {
                return pause;
            } catch (Failure e) {
                if (!closed) {
                    events.accept(e.getMessage());
                }
            } catch (RuntimeException e) {
                events.accept(name + " cannot be started: " + e);
            }
            pause = longer(pause);
        }
        return pause;
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Stops the program, and starts it no more. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        child.stop(patience);
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Started in the very moment of closing.
        child.stop(patience);
    }

    /** Starts a program and waits until it is ready. */
    public interface Start {
        Child untilReady();
    }

    /** Learns when the program can be used. */
    public interface Watcher {
        void ready(Child child);

        void gone();

        Watcher NONE = new Watcher() {
            @Override
            public void ready(Child child) {}

            @Override
            public void gone() {}
        };
    }
}
