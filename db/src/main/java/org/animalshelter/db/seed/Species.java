package org.animalshelter.db.seed;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What the sample animals can be, and what that means for their breeds, their habits and their bills. */
enum Species {
    DOG(
            46,
            13,
            85,
            List.of(
                    "Labrador mix",
                    "Beagle",
                    "German Shepherd",
                    "Border Collie mix",
                    "Jack Russell Terrier",
                    "Greyhound",
                    "Dachshund",
                    "Golden Retriever",
                    "Pit Bull Terrier mix",
                    "Husky mix",
                    "Poodle mix",
                    "Chihuahua"),
            List.of(
                    "loves long walks and every puddle on the way",
                    "knows sit and stay, and is working on stay",
                    "is good with children and better with cheese",
                    "needs a garden and somebody who throws the ball",
                    "is shy at first, and then never leaves your side",
                    "travels well and sleeps through thunderstorms",
                    "would rather be the only dog in the house"),
            List.of(
                    new ExpenseKind("Dry food, 12 kg", 18, 38, 72),
                    new ExpenseKind("Wet food", 9, 14, 40),
                    new ExpenseKind("Vet visit", 11, 45, 140),
                    new ExpenseKind("Vaccination", 8, 28, 75),
                    new ExpenseKind("Flea and tick treatment", 8, 14, 42),
                    new ExpenseKind("Deworming", 7, 8, 24),
                    new ExpenseKind("Collar and leash", 4, 12, 38),
                    new ExpenseKind("Grooming", 4, 25, 75),
                    new ExpenseKind("Antibiotics", 4, 15, 60),
                    new ExpenseKind("Blood test", 3, 60, 160),
                    new ExpenseKind("Training lesson", 3, 40, 95).from(90),
                    new ExpenseKind("X-ray", 2, 90, 240),
                    new ExpenseKind("Neutering", 2, 140, 380).onceFrom(120),
                    new ExpenseKind("Dental cleaning", 1, 180, 520).from(365),
                    new ExpenseKind("Surgery", 1, 350, 1900))),
    CAT(
            38,
            15,
            80,
            List.of(
                    "Domestic Shorthair",
                    "Domestic Shorthair",
                    "Domestic Longhair",
                    "Maine Coon",
                    "Siamese",
                    "British Shorthair",
                    "Persian",
                    "Ragdoll mix",
                    "European Shorthair",
                    "Norwegian Forest Cat"),
            List.of(
                    "purrs like a small engine when the sofa is warm",
                    "prefers windowsills, boxes and being asked first",
                    "is used to going out and comes back for dinner",
                    "gets along with other cats and ignores dogs",
                    "needs a quiet home and a little patience",
                    "talks a lot, mostly about food",
                    "plays with anything that rolls"),
            List.of(
                    new ExpenseKind("Dry food, 4 kg", 14, 16, 38),
                    new ExpenseKind("Wet food, 24 cans", 14, 18, 36),
                    new ExpenseKind("Cat litter", 14, 9, 24),
                    new ExpenseKind("Vet visit", 10, 40, 120),
                    new ExpenseKind("Vaccination", 8, 25, 65),
                    new ExpenseKind("Flea treatment", 7, 10, 30),
                    new ExpenseKind("Deworming", 6, 7, 20),
                    new ExpenseKind("Antibiotics", 4, 12, 48),
                    new ExpenseKind("Eye drops", 3, 9, 26),
                    new ExpenseKind("Blood test", 3, 55, 150),
                    new ExpenseKind("Neutering", 3, 70, 210).onceFrom(120),
                    new ExpenseKind("Scratching post", 2, 18, 65),
                    new ExpenseKind("Dental cleaning", 1, 150, 420).from(365),
                    new ExpenseKind("Surgery", 1, 280, 1400))),
    RABBIT(
            9,
            7,
            30,
            List.of("Holland Lop", "Netherland Dwarf", "Lionhead", "Rex", "Mini Lop", "Dutch"),
            List.of(
                    "digs with great plans and little result",
                    "comes when the parsley does",
                    "should live with another rabbit",
                    "likes being brushed and not being carried"),
            List.of(
                    new ExpenseKind("Hay", 16, 6, 22),
                    new ExpenseKind("Pellets and greens", 10, 8, 24),
                    new ExpenseKind("Bedding", 8, 7, 19),
                    new ExpenseKind("Vet visit", 6, 35, 95),
                    new ExpenseKind("Vaccination", 5, 22, 55),
                    new ExpenseKind("Nail trim", 4, 8, 18),
                    new ExpenseKind("Neutering", 2, 80, 220).onceFrom(120))),
    BIRD(
            5,
            6,
            0,
            List.of("Budgerigar", "Cockatiel", "Canary", "Lovebird", "Zebra Finch"),
            List.of(
                    "sings at six, also on Sundays",
                    "chatters along with the radio",
                    "needs company and a large aviary"),
            List.of(
                    new ExpenseKind("Seed mix", 14, 5, 18),
                    new ExpenseKind("Cage liners and sand", 8, 4, 14),
                    new ExpenseKind("Vet visit", 5, 30, 85),
                    new ExpenseKind("Beak and nail trim", 4, 8, 22))),
    OTHER(
            2,
            2,
            0,
            List.of("Guinea pig", "Hamster", "Gerbil", "Chinchilla"),
            List.of("is busiest when the lights go out", "likes hay, tunnels and a place to hide"),
            List.of(
                    new ExpenseKind("Food", 12, 5, 20),
                    new ExpenseKind("Bedding", 8, 6, 18),
                    new ExpenseKind("Vet visit", 5, 30, 80)));

    private final int percent;
    final int oldest;
    final int chippedPercent;
    final List<String> breeds;
    final List<String> habits;
    final List<ExpenseKind> expenses;

    /**
     * @param percent of all animals in a shelter
     * @param oldest in years, at arrival
     * @param chippedPercent of them that carry a microchip
     * @param habits what a description can say, after the name
     */
    Species(
            int percent,
            int oldest,
            int chippedPercent,
            List<String> breeds,
            List<String> habits,
            List<ExpenseKind> expenses) {
        this.percent = percent;
        this.oldest = oldest;
        this.chippedPercent = chippedPercent;
        this.breeds = breeds;
        this.habits = habits;
        this.expenses = expenses;
    }

    static Species any(RandomGenerator random) {
        int ticket = random.nextInt(100);
        for (Species species : values()) {
            ticket -= species.percent;
            if (ticket < 0) {
                return species;
            }
        }
        return OTHER;
    }

    /** @return as the column wants it */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
