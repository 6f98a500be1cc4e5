package org.animalshelter.pipelines.matrix;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a matrix as a story's page shows them, in Markdown. */
public final class MatrixFigures {
    private MatrixFigures() {}

    /** @param picture of the cells, from the page */
    public static String of(Matrix matrix, String picture) {
        return String.format(
                Locale.ROOT,
                """
                Of %,d combinations, production passes through %,d: %s.

                ![Heat map of all combinations](%s)
                %s%s""",
                matrix.outcomes().size(),
                matrix.reachable().size(),
                matrix.inWords(),
                picture,
                table("fails on the way", matrix, matrix.redOnTheWay()),
                table("fails, but production does not reach it", matrix, matrix.redElsewhere()));
    }

    private static String table(String title, Matrix matrix, List<Matrix.Reason> reasons) {
        if (reasons.isEmpty()) {
            return "";
        }
        return Stream.concat(
                        Stream.of("", "| " + title + " | why |", "| --- | --- |"),
                        reasons.stream()
                                .map(reason ->
                                        String.format(Locale.ROOT, "| %s | %s |", cells(matrix, reason), why(reason))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cells(Matrix matrix, Matrix.Reason reason) {
        return reason.cells().stream().map(matrix.states()::inWords).collect(Collectors.joining("<br>"));
    }

    /** As it is: what a server says is no markup. */
    private static String why(Matrix.Reason reason) {
        return "`" + reason.why().replace("|", "\\|").replace("`", "'") + "`";
    }
}
