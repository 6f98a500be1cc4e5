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
            "Left at our door on a Monday morning.",
            "Brought in by the police after a storm.",
            "Returned by a family with an allergy.",
            "Found in a garden shed, hungry and polite.");

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
        String status = wantedStatus == null ? status(daysAgo) : wantedStatus;
        LocalDate leftOn =
                status.equals("adopted") ? arrivedOn.plusDays(14 + random.nextInt(Math.min(daysAgo, 160) - 14)) : null;
        return new SampleAnimal(
                uuid(random),
                name,
                species,
                species.breeds.get(random.nextInt(species.breeds.size())),
                species == Species.BIRD ? "unknown" : female ? "female" : "male",
                random.nextInt(100) < 8 ? null : arrivedOn.minusDays(ageInDays(species)),
                arrivedOn,
                leftOn,
                status,
                random.nextInt(100) < species.chippedPercent ? microchip(number) : null,
                random.nextInt(100) < 5 ? null : description(name, species));
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

    /** Fifteen digits as in ISO 11784: a maker's code, and a number that looks random and comes once in a billion. */
    private static String microchip(int number) {
        return String.format(Locale.ROOT, "956000%09d", (number * 618_033_989L + 271_828_183L) % 1_000_000_000L);
    }

    private String description(String name, Species species) {
        String habit = species.habits.get(random.nextInt(species.habits.size()));
        return ORIGINS.get(random.nextInt(ORIGINS.size())) + " " + name + " " + habit + ".";
    }

    /** @return a UUID of version 4, from a random source that can be repeated */
    static UUID uuid(SplittableRandom random) {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & ~(0xC0L << 56) | 0x80L << 56;
        return new UUID(high, low);
    }
}
