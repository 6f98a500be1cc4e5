package org.animalshelter.reminder;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.animalshelter.system.Refusal;

/** That the animal of a reminder was fed. The client says when, so that sending it twice feeds it once. */
record Feeding(@NotNull Instant at) {

    /** The clock of a page is never quite right. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Duration BEFORE = Duration.ofHours(NewReminder.MOST_HOURS);

    /** @throws Refusal with 400 where nobody can mean that time */
    void requirePossible(Instant now) {
        if (at.isAfter(now.plus(AHEAD))) {
            throw Refusal.badField("at", "must not be in the future");
        }
        if (at.isBefore(now.minus(BEFORE))) {
            throw Refusal.badField("at", "must not be more than " + NewReminder.MOST_HOURS + " hours ago");
        }
    }
}
