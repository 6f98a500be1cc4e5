package org.animalshelter.db.seed;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Something that a shelter spends money on.
 *
 * @param weight how often, next to the others of its list
 * @param low the lowest amount in dollars
 * @param high the highest amount in dollars
 * @param fromDays how old an animal is for it, at least
 * @param once whether an animal needs it once in its life
 */
record ExpenseKind(String description, int weight, double low, double high, int fromDays, boolean once) {

    static final ExpenseKind ON_ARRIVAL = new ExpenseKind("Check-up on arrival", 1, 32, 78);

    ExpenseKind(String description, int weight, double low, double high) {
        this(description, weight, low, high, 0, false);
    }

    ExpenseKind from(int days) {
        return new ExpenseKind(description, weight, low, high, days, once);
    }

    ExpenseKind onceFrom(int days) {
        return new ExpenseKind(description, weight, low, high, days, true);
    }

    /** @return in dollars and cents; small amounts are likelier than large ones, as on real bills */
    BigDecimal amount(RandomGenerator random) {
        double dollars = low * Math.pow(high / low, random.nextDouble());
        return BigDecimal.valueOf(Math.round(dollars * 100), 2);
    }

    static ExpenseKind any(List<ExpenseKind> kinds, RandomGenerator random) {
        int ticket = random.nextInt(kinds.stream().mapToInt(ExpenseKind::weight).sum());
        for (ExpenseKind kind : kinds) {
            ticket -= kind.weight;
            if (ticket < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind has a weight");
    }
}
