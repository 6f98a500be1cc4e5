package org.animalshelter.pipelines.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What came of the cells of a states.
 *
 * @param outcomes of those that were tried
 * @param reachable those that production passes through
 */
public record Matrix(States states, Map<Cell, Outcome> outcomes, Set<Cell> reachable) {
    public static Matrix of(States states, Map<Cell, Outcome> outcomes) {
        return new Matrix(states, outcomes, states.reachable());
    }

    /** Whether all goes well on the way. */
    public boolean isGood() {
        return red(reachable::contains).isEmpty();
    }

    /** What goes wrong on the way, by its reason. */
    public List<Reason> redOnTheWay() {
        return red(reachable::contains);
    }

    /** What would go wrong where production never gets. */
    public List<Reason> redElsewhere() {
        return red(cell -> !reachable.contains(cell));
    }

    /** Cells that go wrong for the same reason. */
    public record Reason(String why, List<Cell> cells) {}

    private List<Reason> red(Predicate<Cell> which) {
        var reasons = new LinkedHashMap<String, List<Cell>>();
        outcomes.forEach((cell, outcome) -> {
            if (!outcome.isGreen() && which.test(cell)) {
                reasons.computeIfAbsent(outcome.why().orElseThrow(), why -> new ArrayList<>())
                        .add(cell);
            }
        });
        return reasons.entrySet().stream()
                .map(reason -> new Reason(reason.getKey(), reason.getValue()))
                .toList();
    }

    /** In a sentence. */
    public String inWords() {
        long red = outcomes.entrySet().stream()
                .filter(one ->
                        reachable.contains(one.getKey()) && !one.getValue().isGreen())
                .count();
        return red == 0
                ? String.format(Locale.ROOT, "all %,d reachable cells work", reachable.size())
                : String.format(Locale.ROOT, "%,d of %,d reachable cells failed", red, reachable.size());
    }
}
