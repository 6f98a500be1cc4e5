package org.animalshelter.animal;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An animal as the API shows it. */
@Schema(name = "Animal")
record AnimalView(
        UUID identifier,
        String name,
        String species,
        String breed,
        String sex,
        LocalDate bornOn,
        LocalDate arrivedOn,
        String status,
        String microchip,
        String description) {

    static AnimalView of(Animal animal) {
        return new AnimalView(
                animal.identifier,
                animal.name,
                animal.species,
                animal.breed,
                animal.sex,
                animal.bornOn,
                animal.arrivedOn,
                animal.status,
                animal.microchip,
                animal.description);
    }
}
