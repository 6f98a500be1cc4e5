package org.animalshelter.pipelines.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.cli.console.Table;
import org.animalshelter.pipelines.walk.Findings;
import org.animalshelter.pipelines.walk.Verdict;

/** The verdicts, a row for each step, in 80 columns; what went wrong is told below in words. */
final class WalkTable {
    private static final int LONGEST_TAG = 17;

    private WalkTable() {}

    static String of(List<Verdict> verdicts, Style style) {
        var table = new Table("  l r r r r r r r l");
        row(
                table,
                style::strong,
                "Step",
                "Requests",
                "Failed",
                "Acknowl.",
                "Missing",
                "Doubled",
                "Altered",
                "p99",
                "Back");
        verdicts.forEach(verdict -> row(
                table,
                verdict.isGood() ? UnaryOperator.identity() : style::bad,
                shortened(verdict.tag()),
                verdict.phase().requests(),
                verdict.phase().failed(),
                verdict.acknowledged(),
                verdict.losses().lost(),
                verdict.losses().doubled(),
                verdict.losses().altered(),
                TrafficTable.latency(verdict.phase().percentile(99)),
                verdict.way()));
        var why = verdicts.stream().filter(verdict -> !verdict.isGood()).map(verdict -> why(verdict, style));
        return "\n" + table + why.collect(Collectors.joining());
    }

    private static void row(Table table, UnaryOperator<String> colour, Object... cells) {
        table.row(Stream.of(cells)
                .map(cell ->
                        colour.apply(cell instanceof Long ? String.format(Locale.ROOT, "%,d", cell) : cell.toString()))
                .toArray());
    }

    private static String why(Verdict verdict, Style style) {
        return "\n\n  " + style.bad(verdict.tag() + ", " + verdict.what() + ":")
                + Findings.of(verdict).stream()
                        .map(finding -> "\n    " + finding)
                        .collect(Collectors.joining());
    }

    private static String shortened(String tag) {
        return tag.length() <= LONGEST_TAG ? tag : "…" + tag.substring(tag.length() - LONGEST_TAG + 1);
    }
}
