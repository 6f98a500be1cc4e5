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
 */
record ExpenseKind(String description, int weight, double low, double high) {

    static final ExpenseKind ON_ARRIVAL = new ExpenseKind("Check-up on arrival", 1, 32, 78);

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
