package org.animalshelter.db.seed;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of animals, and what the table does not say.
 *
 * @param leftOn the day it was adopted, after which nothing is spent on it; null while it is in the shelter
 */
record SampleAnimal(
        UUID identifier,
        String name,
        Species species,
        String breed,
        String sex,
        LocalDate bornOn,
        LocalDate arrivedOn,
        LocalDate leftOn,
        String status,
        String microchip,
        String description) {

    boolean isYoungerThan(int days, LocalDate day) {
        return bornOn != null && bornOn.plusDays(days).isAfter(day);
    }

    boolean isInTheShelterOn(LocalDate day) {
        return !arrivedOn.isAfter(day) && (leftOn == null || !leftOn.isBefore(day));
    }
}
