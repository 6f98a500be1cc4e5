package org.animalshelter.infra.router;

import java.util.function.LongSupplier;

/** Counts requests and failures, in all and over the last ten seconds. */
final class Counter {
    private static final long NANOS = 1_000_000_000;
    private static final int WINDOW = 10;

    private final LongSupplier clock;
    private final long began;
    private final long[] seconds = new long[WINDOW];
    private final long[] requestsIn = new long[WINDOW];
    private final long[] failuresIn = new long[WINDOW];
    private long requests;
    private long failures;

    Counter() {
        this(System::nanoTime);
    }

    /** @param clock in nanoseconds */
    Counter(LongSupplier clock) {
        this.clock = clock;
        this.began = clock.getAsLong();
    }

    // A lock that is hardly ever waited for: a router answers on a single thread, and who asks for the counts is quick.
    synchronized void count(boolean failed) {
        long second = age() / NANOS;
        int slot = (int) (second % WINDOW);
        if (seconds[slot] != second) {
            seconds[slot] = second;
            requestsIn[slot] = 0;
            failuresIn[slot] = 0;
        }
        requests++;
        requestsIn[slot]++;
        if (failed) {
            failures++;
            failuresIn[slot]++;
        }
    }

    synchronized long requests() {
        return requests;
    }

    synchronized Counts counts() {
        long now = age();
        long oldest = now / NANOS - WINDOW + 1;
        long recent = 0;
        long recentFailures = 0;
        for (int slot = 0; slot < WINDOW; slot++) {
            if (seconds[slot] >= oldest) {
                recent += requestsIn[slot];
                recentFailures += failuresIn[slot];
            }
        }
        // The newest second is not over yet. One that has just begun to count says nothing of a whole second.
        double span = Math.max(1, (double) (now - Math.max(0, oldest) * NANOS) / NANOS);
        return new Counts(requests, failures, recent / span, recentFailures / span);
    }

    private long age() {
        return clock.getAsLong() - began;
    }
}
