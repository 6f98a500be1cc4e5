package org.animalshelter.user;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Does a few costly things at once, on half of the processors. Some more may wait for their turn, for a while: as each
 * takes a thread, the number of those is limited too, and threads are left for everything else.
 */
@Singleton
class Bulkhead {

    private static final int WAITING = 32;
    // Pages and other clients give up after ten seconds.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Semaphore turns;
    private final Semaphore places;
    private final Duration patience;

    @Inject
    Bulkhead() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING, PATIENCE);
    }

    Bulkhead(int atOnce, int waiting, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.places = new Semaphore(atOnce + waiting);
        this.patience = patience;
    }

    /** What the action returned; empty if there was no turn for it. */
    <T> Optional<T> inTurn(Supplier<T> action) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return awaitTurn() ? Optional.of(take(action)) : Optional.empty();
        } finally {
            places.release();
        }
    }

    private <T> T take(Supplier<T> action) {
        try {
            return action.get();
        } finally {
            turns.release();
        }
    }

    private boolean awaitTurn() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
