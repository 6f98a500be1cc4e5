package org.animalshelter.pipelines.cli;

import java.util.List;
import org.animalshelter.pipelines.bench.Figure;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.cli.console.Table;

/** The figures of a benchmark, for a terminal of 100 columns. */
final class FigureTable {
    private FigureTable() {}

    static String of(List<Figure> figures, Style style) {
        var table = new Table("  l  r  l  l  l")
                .row("", style.strong("median"), style.strong("lowest – highest"), style.strong("target"));
        figures.forEach(figure -> table.row(
                figure.what(),
                figure.median(),
                figure.range(),
                figure.target(),
                figure.isMissed() ? style.bad(figure.verdict()) : style.good(figure.verdict())));
        return System.lineSeparator() + table;
    }
}
