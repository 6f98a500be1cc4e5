package org.animalshelter.infra.registry;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;

/** What the registry knows of a number. It follows from the number alone, so every run gives the same answers. */
final class Microchip {
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 3650;
    private static final int UNREGISTERED_ONE_IN = 9;

    private Microchip() {}

    static Optional<JsonObject> find(String number) {
        long value = Long.parseLong(number);
        if (value % UNREGISTERED_ONE_IN == 0) {
            return Optional.empty();
        }
        return Optional.of(new JsonObject()
                .put("number", number)
                .put("registered_to", "Animal Shelter")
                .put("registered_on", FIRST_DAY.plusDays(value % DAYS).toString()));
    }
}
