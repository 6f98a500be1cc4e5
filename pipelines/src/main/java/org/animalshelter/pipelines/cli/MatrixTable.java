package org.animalshelter.pipelines.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.cli.console.Table;
import org.animalshelter.pipelines.matrix.Cell;
import org.animalshelter.pipelines.matrix.Matrix;
import org.animalshelter.pipelines.matrix.State;
import org.animalshelter.pipelines.matrix.States;

/** A table for each pair of components, and below them what is red and why. */
final class MatrixTable {
    private static final int SHOWN = 3;

    private final Matrix matrix;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private MatrixTable(Matrix matrix, Style style) {
        this.matrix = matrix;
        this.style = style;
    }

    static String of(Matrix matrix, Style style) {
        var table = new MatrixTable(matrix, style);
        table.pair(Axis.FRONTEND, Axis.BACKEND);
        table.pair(Axis.BACKEND, Axis.SCHEMA);
        table.pair(Axis.FRONTEND, Axis.SCHEMA);
        table.lines.add("");
        table.lines.add(style.faint("  A release has the number of the step that introduced it."));
        table.lines.add(style.faint("  ✓ works   ✗ fails   ( ) production does not reach this cell"));
        table.reasons("Red and reachable:", matrix.redOnTheWay(), style::bad);
        table.reasons("Red, but not reachable:", matrix.redElsewhere(), style::faint);
        return String.join(System.lineSeparator(), table.lines);
    }

    /** A component, whose releases are known by the number of the state that they came with. */
    private record Axis(
            String label,
            Function<Cell, Object> inCell,
            Function<State, Object> inState,
            Function<State, String> name) {
        private static final Axis FRONTEND = new Axis(
                "frontend", Cell::frontend, State::frontend, s -> s.frontend().name());
        private static final Axis BACKEND = new Axis(
                "backend", Cell::backend, State::backend, s -> s.backend().name());
        private static final Axis SCHEMA =
                new Axis("db", Cell::schema, State::schema, s -> s.schema().name());

        private List<Integer> numbers(States states) {
            return states.all().stream()
                    .map(state -> states.cameWith(inState, inState.apply(state)))
                    .distinct()
                    .toList();
        }
    }

    private void pair(Axis down, Axis across) {
        var states = matrix.states();
        var columns = across.numbers(states);
        var table = new Table("  l" + "   c".repeat(columns.size()));
        table.row(row(down.label + " ↓  " + across.label + " →", columns, String::valueOf, style::strong));
        for (int row : down.numbers(states)) {
            table.row(row(
                    "  " + row + "  " + down.name.apply(states.all().get(row)),
                    columns,
                    column -> mark(both(down, row, across, column)),
                    text -> text));
        }
        lines.add("");
        lines.add(table.toString());
    }

    private static Object[] row(
            String label, List<Integer> columns, Function<Integer, String> cell, Function<String, String> colour) {
        return Stream.concat(Stream.of(label), columns.stream().map(cell))
                .map(colour)
                .toArray();
    }

    private List<Cell> both(Axis down, int row, Axis across, int column) {
        return matrix.outcomes().keySet().stream()
                .filter(cell -> isAt(cell, down, row) && isAt(cell, across, column))
                .toList();
    }

    private boolean isAt(Cell cell, Axis axis, int number) {
        return matrix.states().cameWith(axis.inState, axis.inCell.apply(cell)) == number;
    }

    /** If production reaches any of them, only those count that it reaches. */
    private String mark(List<Cell> cells) {
        var reached = cells.stream().filter(matrix.reachable()::contains).toList();
        boolean reachable = !reached.isEmpty();
        boolean green = (reachable ? reached : cells)
                .stream().allMatch(one -> matrix.outcomes().get(one).isGreen());
        var mark = green ? "✓" : "✗";
        return !reachable ? style.faint("(" + mark + ")") : green ? style.good(mark) : style.bad(mark);
    }

    private void reasons(String title, List<Matrix.Reason> reasons, Function<String, String> colour) {
        if (reasons.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("  " + colour.apply(title));
        for (var reason : reasons) {
            lines.add("    " + reason.why());
            reason.cells().stream()
                    .limit(SHOWN)
                    .forEach(one ->
                            lines.add(style.faint("      " + matrix.states().inWords(one))));
            int more = reason.cells().size() - SHOWN;
            if (more > 0) {
                lines.add(style.faint("      and " + more + " more"));
            }
        }
    }
}
