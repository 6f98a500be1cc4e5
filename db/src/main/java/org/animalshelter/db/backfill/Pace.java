package org.animalshelter.db.backfill;

import java.time.Duration;

/**
 * How many rows a batch has and how long the pause after it is. People come first: a batch that takes longer than
 * {@link #UNHURRIED} tells that the database is busy, or the rows are large, and the next one is smaller; and the backfill
 * is at rest for at least as long as it works.
 */
final class Pace {

    /** Somebody who waits for a row of a batch does not notice this. */
    static final Duration UNHURRIED = Duration.ofMillis(50);

    private static final int SMALLEST = 10;

    private final int largest;
    private final int rowsPerSecond;
    private int batch;

    /**
     * @param largest rows of a batch
     * @param rowsPerSecond at most, over a batch and the pause after it
     */
    Pace(int largest, int rowsPerSecond) {
        this.largest = largest;
        this.rowsPerSecond = rowsPerSecond;
        this.batch = Math.min(largest, 100);
    }

    /** The number of rows of the next batch. */
    int batch() {
        return batch;
    }

    /**
     * Takes note of a batch.
     *
     * @return how long to rest after it
     */
    Duration after(int rows, Duration took) {
        if (took.compareTo(UNHURRIED) > 0) {
            batch = Math.max(Math.min(SMALLEST, largest), batch / 2);
        } else {
            batch = Math.min(largest, batch + Math.max(1, batch / 4));
        }
        Duration due = Duration.ofNanos(1_000_000_000L * rows / rowsPerSecond).minus(took);
        return due.compareTo(took) > 0 ? due : took;
    }
}
