package org.animalshelter.pipelines.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.animalshelter.infra.production.Component;
import org.animalshelter.infra.production.Release;
import org.animalshelter.pipelines.console.Style;

/** A table for each pair of components, and below them what is red and why. */
final class MatrixTable {
    private static final int SHORTEST_LABEL = 24;
    private static final int COLUMN = 6;
    private static final int SHOWN = 3;

    private final Matrix matrix;
    private final Style style;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private MatrixTable(Matrix matrix, Style style) {
        this.matrix = matrix;
        this.style = style;
        this.width = Stream.of(Axis.values())
                .flatMap(axis -> axis.of(matrix.passage()).stream().map(release -> label(axis, release)))
                .mapToInt(String::length)
                .reduce(SHORTEST_LABEL, Math::max);
    }

    static String of(Matrix matrix, Style style) {
        MatrixTable table = new MatrixTable(matrix, style);
        table.pair(Axis.FRONTEND, Axis.BACKEND);
        table.pair(Axis.BACKEND, Axis.SCHEMA);
        table.pair(Axis.FRONTEND, Axis.SCHEMA);
        table.lines.add("");
        table.lines.add(style.faint("  Releases are numbered by the steps that they came with."));
        table.lines.add(style.faint("  ✓ works   ✗ does not   ( ) production never gets there"));
        table.reasons("Red on the way:", matrix.redOnTheWay(), style::bad);
        table.reasons("Red where production never gets:", matrix.redElsewhere(), style::faint);
        return String.join(System.lineSeparator(), table.lines);
    }

    private enum Axis {
        FRONTEND(Component.FRONTEND, Combination::frontend),
        BACKEND(Component.BACKEND, Combination::backend),
        SCHEMA(Component.DB, Combination::schema);

        private final Component component;
        private final Function<Combination, Release> release;

        Axis(Component component, Function<Combination, Release> release) {
            this.component = component;
            this.release = release;
        }

        private List<Release> of(Passage passage) {
            return switch (this) {
                case FRONTEND -> passage.frontends();
                case BACKEND -> passage.backends();
                case SCHEMA -> passage.schemas();
            };
        }
    }

    private void pair(Axis down, Axis across) {
        Passage passage = matrix.passage();
        StringBuilder head = new StringBuilder();
        head.append(padded(down.component.label() + " ↓  " + across.component.label() + " →"));
        across.of(passage).forEach(release -> head.append(centred(number(across, release))));
        lines.add("");
        lines.add(style.strong(head.toString().stripTrailing()));
        for (Release row : down.of(passage)) {
            StringBuilder line = new StringBuilder();
            line.append(padded(label(down, row)));
            for (Release column : across.of(passage)) {
                line.append(cell(both(down, row, across, column)));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private String padded(String text) {
        return ("  %-" + width + "s").formatted(text);
    }

    private String label(Axis axis, Release release) {
        return "  " + number(axis, release) + "  " + release.name();
    }

    private List<Combination> both(Axis down, Release row, Axis across, Release column) {
        return matrix.outcomes().keySet().stream()
                .filter(one -> down.release.apply(one).equals(row)
                        && across.release.apply(one).equals(column))
                .toList();
    }

    /** Where production gets to one of them, only those count that it gets to. */
    private String cell(List<Combination> combinations) {
        List<Combination> onTheWay =
                combinations.stream().filter(matrix.reachable()::contains).toList();
        boolean reachable = !onTheWay.isEmpty();
        boolean green = (reachable ? onTheWay : combinations)
                .stream().allMatch(one -> matrix.outcomes().get(one).isGreen());
        String mark = centred(reachable ? (green ? "✓" : "✗") : (green ? "(✓)" : "(✗)"));
        return !reachable ? style.faint(mark) : green ? style.good(mark) : style.bad(mark);
    }

    private String number(Axis axis, Release release) {
        return Integer.toString(matrix.passage().cameWith(axis.component, release));
    }

    private void reasons(String title, List<Matrix.Reason> reasons, Function<String, String> colour) {
        if (reasons.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("  " + colour.apply(title));
        for (Matrix.Reason reason : reasons) {
            lines.add("    " + reason.why());
            reason.combinations().stream()
                    .limit(SHOWN)
                    .forEach(one ->
                            lines.add(style.faint("      " + matrix.passage().inWords(one))));
            int more = reason.combinations().size() - SHOWN;
            if (more > 0) {
                lines.add(style.faint("      and " + more + " more"));
            }
        }
    }

    private static String centred(String text) {
        int left = (COLUMN - text.length()) / 2;
        return " ".repeat(left) + text + " ".repeat(COLUMN - left - text.length());
    }
}
