package org.animalshelter.db.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/** Makes up animals: always the same ones on the same day. */
class SampleAnimals {

    private static final int LONGEST_AGO = 500;
    private static final List<String> ORIGINS = List.of(
            "Found near the harbour.",
            "Given up when the family moved abroad.",
            "Came from a home with too many animals.",
            "Left at our door early in the morning.",
            "Brought in by the police after a storm.",
            "Returned by a family with an allergy.",
            "Found in a garden shed, hungry and polite.");

    private static final int GROWN_UP = 180;
    private static final List<String> YOUNG_HABITS = List.of(
            "is still growing, and curious about everything",
            "plays, eats and falls asleep on the spot",
            "has a lot to learn, and likes to");

    private final SplittableRandom random = new SplittableRandom(147); // gives sixty animals a good mix of species
    private final Names names = new Names();
    private final LocalDate today;

    SampleAnimals(LocalDate today) {
        this.today = today;
    }

    /** @return this many, in the order of their arrival; the first came more than a year ago and is still here */
    List<SampleAnimal> make(int count) {
        List<SampleAnimal> animals = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            animals.add(i == 0 ? animal(i, LONGEST_AGO, "available") : animal(i, daysAgo(), null));
        }
        animals.sort(Comparator.comparing(SampleAnimal::arrivedOn));
        return animals;
    }

    /** Most of them are here since not so long ago. */
    private int daysAgo() {
        double share = random.nextDouble();
        return 1 + (int) (share * share * (LONGEST_AGO - 1));
    }

    private SampleAnimal animal(int number, int daysAgo, String wantedStatus) {
        Species species = Species.any(random);
        boolean female = random.nextBoolean();
        String name = names.next(female);
        LocalDate arrivedOn = today.minusDays(daysAgo);
        // An animal that comes without a chip gets one in its first week.
        LocalDate chippedOn = arrivedOn.plusDays(number % Math.min(daysAgo, 7));
        String status = wantedStatus == null ? status(daysAgo) : wantedStatus;
        LocalDate leftOn =
                status.equals("adopted") ? arrivedOn.plusDays(14 + random.nextInt(Math.min(daysAgo, 160) - 14)) : null;
        String breed = species.breeds.get(random.nextInt(species.breeds.size()));
        boolean ageIsKnown = random.nextInt(100) >= 8;
        int ageInDays = ageIsKnown ? ageInDays(species) : GROWN_UP;
        return new SampleAnimal(
                uuid(random),
                name,
                species,
                breed,
                species == Species.BIRD ? "unknown" : female ? "female" : "male",
                ageIsKnown ? arrivedOn.minusDays(ageInDays) : null,
                arrivedOn,
                leftOn,
                status,
                random.nextInt(100) < species.chippedPercent ? microchip(number, chippedOn) : null,
                random.nextInt(100) < 5
                        ? null
                        : description(name, ageInDays < GROWN_UP ? YOUNG_HABITS : species.habits));
    }

    private String status(int daysAgo) {
        if (daysAgo > 21 && random.nextInt(100) < 35) {
            return "adopted";
        }
        int ticket = random.nextInt(100);
        return ticket < 15 ? "reserved" : ticket < 30 ? "in_treatment" : "available";
    }

    /** Puppies are likelier than grandparents; nobody arrives before it is eight weeks old. */
    private int ageInDays(Species species) {
        double share = random.nextDouble();
        return 56 + (int) (share * share * (species.oldest * 365 - 56));
    }

    /**
     * Fifteen digits as in ISO 11784: a maker's code, a number that looks random and comes once in a million, and, as the
     * stand-in for the microchip registry reads it, the day on which it was registered.
     */
    private static String microchip(int number, LocalDate registeredOn) {
        return String.format(
                Locale.ROOT,
                "956000%06d%03d",
                (number * 618_033L + 271_828L) % 1_000_000L,
                registeredOn.toEpochDay() % 1_000);
    }

    private String description(String name, List<String> habits) {
        String habit = habits.get(random.nextInt(habits.size()));
        return ORIGINS.get(random.nextInt(ORIGINS.size())) + " " + name + " " + habit + ".";
    }

    /** @return a UUID of version 4, from a random source that can be repeated */
    static UUID uuid(SplittableRandom random) {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & ~(0xC0L << 56) | 0x80L << 56;
        return new UUID(high, low);
    }
}
