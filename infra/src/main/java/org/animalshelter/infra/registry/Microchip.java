package org.animalshelter.infra.registry;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;

/** What the registry knows of a number. It follows from the number alone, so every run gives the same answers. */
final class Microchip {
    private static final int DAYS = 1000;
    private static final int UNREGISTERED_ONE_IN = 9;

    private Microchip() {}

    /**
     * The last three digits are those of the day of its registration, counted since 1970; it is the latest such day. So
     * sample data can choose a day after the birth of its animals.
     */
    static Optional<JsonObject> find(String number, LocalDate today) {
        long value = Long.parseLong(number);
        if (value % UNREGISTERED_ONE_IN == 0) {
            return Optional.empty();
        }
        long daysAgo = Math.floorMod(today.toEpochDay() - value, DAYS);
        return Optional.of(new JsonObject()
                .put("number", number)
                .put("registered_to", "Animal Shelter")
                .put("registered_on", today.minusDays(daysAgo).toString()));
    }
}
