package org.animalshelter.reminder;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reminder as the API shows it to the one whom it reminds. */
@Schema(name = "Reminder")
record ReminderView(
        UUID identifier,
        ToFeed animal,
        int everyHours,

        @Schema(description = "When it was last fed, if it was since the reminder is there.")
        Instant fedAt,

        Instant dueAt) {

    @Schema(name = "AnimalToFeed")
    record ToFeed(UUID identifier, String name, String species) {}

    static ReminderView of(Reminder reminder) {
        return new ReminderView(
                reminder.identifier(),
                new ToFeed(reminder.animal(), reminder.name(), reminder.species()),
                reminder.everyHours(),
                reminder.fedDate(),
                reminder.dueDate());
    }
}
