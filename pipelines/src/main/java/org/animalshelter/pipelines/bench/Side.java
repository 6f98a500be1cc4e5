package org.animalshelter.pipelines.bench;

import java.time.Duration;

/** One of two sides that are compared: as many clients as the other has, each asking again as soon as it has its answer. */
interface Side extends AutoCloseable {
    /**
     * Works until the time is over, and brings to its end what has been begun then.
     *
     * @return how often it was done
     * @throws org.animalshelter.pipelines.UserError when it failed once
     */
    long work(Duration time);

    /** How often a second. */
    default double rate(Duration time) {
        long begun = System.nanoTime();
        long done = work(time);
        return done / ((System.nanoTime() - begun) / 1e9);
    }

    @Override
    void close();
}
