package org.animalshelter.infra.production;

import java.util.concurrent.atomic.AtomicReference;
import org.animalshelter.infra.home.Failure;

/** Lets work be ended from any thread. The first reason counts. */
final class Cancellation {

    private static final long BETWEEN_LOOKS_MILLIS = 20;

    private final AtomicReference<String> reason = new AtomicReference<>();

    void cancel(String why) {
        reason.compareAndSet(null, why);
    }

    boolean isCancelled() {
        return reason.get() != null;
    }

    /** @throws Failure with the reason, when it was cancelled */
    void check() {
        if (isCancelled()) {
            throw new Failure(reason.get());
        }
    }

    /** Waits a moment, between two looks at something. */
    void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancel("it was interrupted");
        }
    }
}
