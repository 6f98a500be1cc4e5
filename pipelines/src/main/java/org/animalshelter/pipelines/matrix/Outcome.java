package org.animalshelter.pipelines.matrix;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What came of a cell.
 *
 * @param failed the journeys that failed, in order; none where all is well
 * @param why the first of them failed, in a sentence
 * @param late whether there was not enough time for something: that says little of the releases, and is not remembered
 * @param duration of its journeys, in whole milliseconds, without what it shares with others
 */
public record Outcome(List<String> failed, Optional<String> why, boolean late, Duration duration) {
    public Outcome {
        failed = List.copyOf(failed);
        duration = duration.truncatedTo(ChronoUnit.MILLIS);
        if (failed.isEmpty() != why.isEmpty()) {
            throw new IllegalArgumentException("what failed has a reason, and nothing else has: " + failed + why);
        }
    }

    static Outcome green(Duration duration) {
        return new Outcome(List.of(), Optional.empty(), false, duration);
    }

    static Outcome red(String journey, String why) {
        return new Outcome(List.of(journey), Optional.of(why), false, Duration.ZERO);
    }

    /** The same, for lack of time. */
    static Outcome late(String journey, String why) {
        return new Outcome(List.of(journey), Optional.of(why), true, Duration.ZERO);
    }

    /** What comes of it with another one after it, where this one is green. */
    Outcome and(Outcome next) {
        return new Outcome(next.failed, next.why, next.late, duration.plus(next.duration));
    }

    public boolean isGreen() {
        return failed.isEmpty();
    }
}
