package org.animalshelter.pipelines.bench;

/** The time since it was made. */
final class Stopwatch {
    private final long begun = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
