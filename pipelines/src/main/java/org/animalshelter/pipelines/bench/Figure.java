package org.animalshelter.pipelines.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Something that was measured a few times. One time that was disturbed by something else on the machine does not move the
 * median, which counts.
 *
 * @param what in a few words
 * @param values in the order in which they were measured, at least one
 * @param most the target, where there is one
 */
public record Figure(String what, List<Double> values, Unit unit, Optional<Double> most) {
    /** What a figure counts, and so how it is written. */
    public enum Unit {
        PER_MINUTE("%,.1f/min"),
        MILLISECONDS("%,.0f ms"),
        SECONDS("%.2f s"),
        RATIO("%.2f");

        private final String format;

        Unit(String format) {
            this.format = format;
        }
    }

    public Figure {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        values = List.copyOf(values);
    }

    static Figure of(String what, Unit unit, Collection<Double> values) {
        return new Figure(what, List.copyOf(values), unit, Optional.empty());
    }

    static Figure once(String what, Unit unit, double value) {
        return of(what, unit, List.of(value));
    }

    Figure atMost(double limit) {
        return new Figure(what, values, unit, Optional.of(limit));
    }

    /** Each beside what was measured just before or after it, in the same round: what disturbed one disturbed both. */
    static Figure ratio(String what, List<Double> some, List<Double> others) {
        if (some.size() != others.size()) {
            throw new IllegalArgumentException(some.size() + " rounds beside " + others.size());
        }
        return of(
                what,
                Unit.RATIO,
                IntStream.range(0, some.size())
                        .mapToObj(round -> some.get(round) / others.get(round))
                        .toList());
    }

    double value() {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public String median() {
        return written(value());
    }

    /** From the lowest to the highest; {@code once} where it was measured once. */
    public String range() {
        var numbers = values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return values.size() == 1 ? "once" : written(numbers.getMin()) + " – " + written(numbers.getMax());
    }

    /** The target in words; empty where there is none. */
    public String target() {
        return most.map(limit -> "at most " + written(limit)).orElse("");
    }

    public boolean isMissed() {
        return most.filter(limit -> value() > limit).isPresent();
    }

    /** {@code met}, {@code missed}, or empty. */
    public String verdict() {
        return most.isEmpty() ? "" : isMissed() ? "missed" : "met";
    }

    private String written(double value) {
        return String.format(Locale.ROOT, unit.format, value);
    }
}
