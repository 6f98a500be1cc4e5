package org.animalshelter.pipelines.bench;

import java.util.Optional;

/**
 * A line of the table.
 *
 * @param what in a few words
 * @param goal where there is one; the median decides
 */
public record Figure(String what, Spread spread, Unit unit, Optional<Goal> goal) {
    static Figure of(String what, Spread spread, Unit unit) {
        return new Figure(what, spread, unit, Optional.empty());
    }

    Figure with(Goal goal) {
        return new Figure(what, spread, unit, Optional.of(goal));
    }

    public String median() {
        return unit.write(spread.median());
    }

    /** From the lowest to the highest; nothing where it was measured once. */
    public String range() {
        return spread.values().size() == 1
                ? "once"
                : unit.write(spread.lowest()) + " – " + unit.write(spread.highest());
    }

    /** What it shall be, in words; nothing where nobody said. */
    public String target() {
        return goal.map(wanted -> wanted.words() + " " + unit.write(wanted.limit()))
                .orElse("");
    }

    public boolean isMissed() {
        return goal.filter(wanted -> !wanted.isMetBy(spread.median())).isPresent();
    }

    /** {@code met}, {@code missed}, or nothing. */
    public String verdict() {
        return goal.isEmpty() ? "" : isMissed() ? "missed" : "met";
    }
}
