package org.animalshelter.db.seed;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes up expenses of the year that ended yesterday, one after the other: always the same ones on the same day. */
class SampleExpenses {

    private static final int DAYS = 365;
    private static final Duration OPENS = Duration.ofHours(8);
    private static final Duration OPEN = Duration.ofHours(10);

    /** @param animal its place in the list of animals */
    record Expense(UUID identifier, int animal, Instant createdDate, BigDecimal amount, String description) {}

    private final SplittableRandom random = new SplittableRandom(3);
    private final List<SampleAnimal> animals;
    private final long count;
    private final LocalDate firstDay;
    private final BitSet known = new BitSet();
    private final Set<String> done = new HashSet<>();
    private LocalDate day;
    private int[] inTheShelter;

    SampleExpenses(LocalDate today, List<SampleAnimal> animals, long count) {
        this.animals = animals;
        this.count = count;
        this.firstDay = today.minusDays(DAYS);
    }

    /** @return the expense with this number, from 0; each is later than the one before, within opening hours in UTC */
    Expense make(long number) {
        double position = (number + random.nextDouble()) / count * DAYS;
        moveTo(firstDay.plusDays((long) position));
        Instant createdDate = day.atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(OPENS)
                .plusMillis((long) ((position - Math.floor(position)) * OPEN.toMillis()));
        int animal = inTheShelter[random.nextInt(inTheShelter.length)];
        ExpenseKind kind = kind(animal);
        String description = random.nextInt(100) < 5 ? null : kind.description();
        return new Expense(SampleAnimals.uuid(random), animal, createdDate, kind.amount(random), description);
    }

    private void moveTo(LocalDate next) {
        if (next.equals(day)) {
            return;
        }
        day = next;
        // Whoever is in treatment needs more.
        inTheShelter = IntStream.range(0, animals.size())
                .filter(i -> animals.get(i).isInTheShelterOn(next))
                .flatMap(i -> IntStream.range(0, animals.get(i).status().equals("in_treatment") ? 3 : 1)
                        .map(again -> i))
                .toArray();
    }

    private ExpenseKind kind(int number) {
        SampleAnimal animal = animals.get(number);
        boolean isNew = !known.get(number) && animal.arrivedOn().isAfter(day.minusDays(14));
        known.set(number);
        if (isNew) {
            return ExpenseKind.ON_ARRIVAL;
        }
        ExpenseKind kind;
        do {
            kind = ExpenseKind.any(animal.species().expenses, random);
        } while (animal.isYoungerThan(kind.fromDays(), day)
                || kind.once() && !done.add(number + " " + kind.description()));
        return kind;
    }
}
