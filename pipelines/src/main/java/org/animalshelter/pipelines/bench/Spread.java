package org.animalshelter.pipelines.bench;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * The same, measured a few times. One that was disturbed by something else on the machine does not move the median.
 *
 * @param values in the order in which they were measured, at least one
 */
record Spread(List<Double> values) {
    Spread {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        values = List.copyOf(values);
    }

    /** Measured once. */
    static Spread of(double value) {
        return new Spread(List.of(value));
    }

    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double lowest() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double highest() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** Each compared with what was measured just before or after it, in the same round: what disturbed one disturbed both. */
    Spread to(Spread other) {
        return with(other, (mine, theirs) -> mine / theirs);
    }

    Spread plus(double number) {
        return new Spread(values.stream().map(value -> value + number).toList());
    }

    private Spread with(Spread other, DoubleBinaryOperator operator) {
        if (values.size() != other.values.size()) {
            throw new IllegalArgumentException(values.size() + " rounds beside " + other.values.size());
        }
        return new Spread(IntStream.range(0, values.size())
                .mapToObj(round -> operator.applyAsDouble(values.get(round), other.values.get(round)))
                .toList());
    }
}
