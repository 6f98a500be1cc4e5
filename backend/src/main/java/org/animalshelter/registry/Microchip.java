package org.animalshelter.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of the microchip of an animal; the number is null when the animal has none. */
@Schema(name = "Microchip")
record Microchip(String number, State state, String registeredTo, LocalDate registeredOn) {

    enum State {
        @JsonProperty("registered")
        REGISTERED,
        @JsonProperty("unregistered")
        UNREGISTERED,
        @JsonProperty("none")
        NONE,
        @JsonProperty("unavailable")
        UNAVAILABLE
    }

    static Microchip none() {
        return new Microchip(null, State.NONE, null, null);
    }

    static Microchip unregistered(String number) {
        return new Microchip(number, State.UNREGISTERED, null, null);
    }

    static Microchip unavailable(String number) {
        return new Microchip(number, State.UNAVAILABLE, null, null);
    }
}
