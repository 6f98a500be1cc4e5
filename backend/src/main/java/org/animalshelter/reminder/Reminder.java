package org.animalshelter.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A reminder as it is stored.
 *
 * @param user whom it reminds
 * @param fedDate when the animal was last fed; null where it was not since {@code createdDate}
 */
record Reminder(
        UUID identifier,
        UUID user,
        UUID animal,
        String name,
        String species,
        Integer everyHours,
        Instant createdDate,
        Instant fedDate) {

    Instant dueDate() {
        Instant last = fedDate == null ? createdDate : fedDate;
        return last.plus(Duration.ofHours(everyHours));
    }
}
