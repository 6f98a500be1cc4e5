package org.animalshelter.pipelines.matrix;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.animalshelter.pipelines.report.Report;

/** The report of a matrix: what works with what, and the way of production through it. */
public final class MatrixPage {
    private MatrixPage() {}

    /** @throws org.animalshelter.infra.release.Failure when it cannot be written */
    public static void write(Path file, String story, Matrix matrix) {
        Report.write(
                file,
                MatrixPage.class,
                "matrix.html",
                Map.of(
                        "story", story,
                        "good", matrix.isGood(),
                        "finding", matrix.inWords(),
                        "map", HeatMap.of(matrix),
                        "states", matrix.states().all(),
                        "bad", reasons(matrix, matrix.redOnTheWay()),
                        "elsewhere", reasons(matrix, matrix.redElsewhere())));
    }

    /** @param cells in words */
    record Told(String why, List<String> cells) {}

    private static List<Told> reasons(Matrix matrix, List<Matrix.Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Told(
                        reason.why(),
                        reason.cells().stream().map(matrix.states()::inWords).toList()))
                .toList();
    }
}
