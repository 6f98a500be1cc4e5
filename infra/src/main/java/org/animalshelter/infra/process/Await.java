package org.animalshelter.infra.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.animalshelter.infra.release.Failure;

/** Waits, in a thread that may be interrupted. */
public final class Await {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Await() {}

    /**
     * Looks again and again whether something has happened.
     *
     * @param happened may throw, which ends the wait
     * @return whether it happened within the time
     * @throws Failure when the thread is interrupted
     */
    public static boolean until(Duration limit, BooleanSupplier happened) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(BETWEEN_LOOKS);
        }
        return true;
    }

    /** @throws Failure when the thread is interrupted */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting", e);
        }
    }
}
