package org.animalshelter.reminder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A reminder to be kept. Its identifier is made by the client, so that sending it twice keeps it once. */
record NewReminder(
        @NotNull UUID identifier,
        @NotNull UUID animalId,

        @NotNull @Min(1) @Max(MOST_HOURS) Integer everyHours) {

    /** A week. */
    static final int MOST_HOURS = 168;

    /** Whether it was sent before as this reminder. The animal may have been fed since then. */
    boolean isStoredAs(Reminder reminder) {
        return animalId.equals(reminder.animal()) && everyHours.equals(reminder.everyHours());
    }
}
