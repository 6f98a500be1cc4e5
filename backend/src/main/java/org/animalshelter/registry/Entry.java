package org.animalshelter.registry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.animalshelter.system.PlainText;

/** An answer of the registry. Of a third party's answer only what is used is read, and believed only when it is valid. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Entry(
        @NotNull String number,

        @NotNull @PlainText(max = 200) @JsonProperty("registered_to")
        String registeredTo,

        @NotNull @JsonProperty("registered_on") LocalDate registeredOn) {}
