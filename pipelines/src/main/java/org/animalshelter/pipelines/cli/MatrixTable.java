package org.animalshelter.pipelines.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.matrix.Cell;
import org.animalshelter.pipelines.matrix.Matrix;
import org.animalshelter.pipelines.matrix.State;
import org.animalshelter.pipelines.matrix.States;

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
                .flatMap(axis -> axis.all(matrix.passage()).stream().map(number -> label(axis, number)))
                .mapToInt(String::length)
                .reduce(SHORTEST_LABEL, Math::max);
    }

    static String of(Matrix matrix, Style style) {
        var table = new MatrixTable(matrix, style);
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

    /** A component, whose releases are known by the number of the state that they came with. */
    private enum Axis {
        FRONTEND(
                "frontend",
                Cell::frontend,
                State::frontend,
                state -> state.frontend().name()),
        BACKEND(
                "backend",
                Cell::backend,
                State::backend,
                state -> state.backend().name()),
        SCHEMA("db", Cell::schema, State::schema, state -> state.schema().name());

        private final String label;
        private final Function<Cell, Object> inCombination;
        private final Function<State, Object> inState;
        private final Function<State, String> name;

        Axis(
                String label,
                Function<Cell, Object> inCombination,
                Function<State, Object> inState,
                Function<State, String> name) {
            this.label = label;
            this.inCombination = inCombination;
            this.inState = inState;
            this.name = name;
        }

        private int of(States passage, Cell combination) {
            return passage.cameWith(inState, inCombination.apply(combination));
        }

        private List<Integer> all(States passage) {
            return passage.states().stream()
                    .map(state -> passage.cameWith(inState, inState.apply(state)))
                    .distinct()
                    .toList();
        }

        private String name(States passage, int number) {
            return name.apply(passage.states().get(number));
        }
    }

    private void pair(Axis down, Axis across) {
        var passage = matrix.passage();
        var head = new StringBuilder();
        head.append(padded(down.label + " ↓  " + across.label + " →"));
        across.all(passage).forEach(number -> head.append(centred(Integer.toString(number))));
        lines.add("");
        lines.add(style.strong(head.toString().stripTrailing()));
        for (int row : down.all(passage)) {
            var line = new StringBuilder();
            line.append(padded(label(down, row)));
            for (int column : across.all(passage)) {
                line.append(cell(both(down, row, across, column)));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private String padded(String text) {
        return ("  %-" + width + "s").formatted(text);
    }

    private String label(Axis axis, int number) {
        return "  " + number + "  " + axis.name(matrix.passage(), number);
    }

    private List<Cell> both(Axis down, int row, Axis across, int column) {
        return matrix.outcomes().keySet().stream()
                .filter(one -> down.of(matrix.passage(), one) == row && across.of(matrix.passage(), one) == column)
                .toList();
    }

    /** Where production gets to one of them, only those count that it gets to. */
    private String cell(List<Cell> combinations) {
        var onTheWay =
                combinations.stream().filter(matrix.reachable()::contains).toList();
        boolean reachable = !onTheWay.isEmpty();
        boolean green = (reachable ? onTheWay : combinations)
                .stream().allMatch(one -> matrix.outcomes().get(one).isGreen());
        var mark = centred(reachable ? (green ? "✓" : "✗") : (green ? "(✓)" : "(✗)"));
        return !reachable ? style.faint(mark) : green ? style.good(mark) : style.bad(mark);
    }

    private void reasons(String title, List<Matrix.Reason> reasons, Function<String, String> colour) {
        if (reasons.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("  " + colour.apply(title));
        for (var reason : reasons) {
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
