package org.animalshelter.infra.rollout;

import java.util.concurrent.atomic.AtomicReference;
import org.animalshelter.infra.release.Failure;

/** Lets work be ended from any thread. The first reason counts. */
public final class Cancellation {
    private final AtomicReference<String> reason = new AtomicReference<>();

    public void cancel(String why) {
        reason.compareAndSet(null, why);
    }

    public boolean isCancelled() {
        return reason.get() != null;
    }

    /** @throws Failure with the reason, when it was cancelled */
    void check() {
        if (isCancelled()) {
            throw new Failure(reason.get());
        }
    }
}
