package org.animalshelter.animal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.animalshelter.system.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An animal to be added. Its identifier is made by the client, so that sending it twice adds it once. */
record NewAnimal(
        @NotNull UUID identifier,

        @NotNull @PlainText(max = 80) @Schema(maxLength = 80)
        String name,

        @NotNull @Pattern(regexp = Words.SPECIES, message = Words.ONE_OF)
        String species,

        @PlainText(max = 80) @Schema(maxLength = 80) String breed,

        @NotNull @Pattern(regexp = Words.SEX, message = Words.ONE_OF)
        String sex,

        LocalDate bornOn,

        @NotNull LocalDate arrivedOn,

        @Pattern(regexp = Words.STATUS, message = Words.ONE_OF) @Schema(defaultValue = Words.AVAILABLE)
        String status,

        @Pattern(regexp = "\\d{15}", message = "must be 15 digits")
        String microchip,

        @PlainText(max = 1000, lines = true) @Schema(maxLength = 1000)
        String description) {

    NewAnimal {
        status = status == null ? Words.AVAILABLE : status;
    }

    /** Whether it was sent before as this animal. The status may have been changed since then. */
    boolean isStoredAs(Animal animal) {
        return name.equals(animal.name)
                && species.equals(animal.species)
                && Objects.equals(breed, animal.breed)
                && sex.equals(animal.sex)
                && Objects.equals(bornOn, animal.bornOn)
                && arrivedOn.equals(animal.arrivedOn)
                && Objects.equals(microchip, animal.microchip)
                && Objects.equals(description, animal.description);
    }
}
