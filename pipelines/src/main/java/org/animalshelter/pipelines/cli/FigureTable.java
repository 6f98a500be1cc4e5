package org.animalshelter.pipelines.cli;

import java.util.ArrayList;
import java.util.List;
import org.animalshelter.pipelines.bench.Figure;
import org.animalshelter.pipelines.cli.console.Style;

/** The table of figures for a terminal. */
public final class FigureTable {
    private static final String ROW = "  %-36s %9s  %-19s %-16s";

    private FigureTable() {}

    public static String of(List<Figure> figures, Style style) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(style.strong(ROW.formatted("", "median", "lowest – highest", "target")));
        for (var figure : figures) {
            var row = ROW.formatted(figure.what(), figure.median(), figure.range(), figure.target());
            var verdict = figure.isMissed() ? style.bad(figure.verdict()) : style.good(figure.verdict());
            lines.add((figure.verdict().isEmpty() ? row : row + " " + verdict).stripTrailing());
        }
        return String.join(System.lineSeparator(), lines);
    }
}
