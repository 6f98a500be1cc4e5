package org.animalshelter.pipelines.traffic;

import java.time.Duration;

/** Waits while others work. */
public final class Pause {
    private Pause() {}

    /** @throws IllegalStateException when interrupted */
    public static void of(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
