package org.animalshelter.pipelines.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.walk.Findings;
import org.animalshelter.pipelines.walk.Verdict;

/** The verdicts, a row for each step, in 80 columns; what went wrong is told below in words. */
final class WalkTable {
    private static final String ROW = "  %-17s %8s %6s %8s %5s %7s %7s %6s %s";
    private static final int LONGEST_TAG = 17;

    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private WalkTable(Style style) {
        this.style = style;
    }

    static String of(List<Verdict> verdicts, Style style) {
        var table = new WalkTable(style);
        table.lines.add("");
        table.lines.add(style.strong(
                ROW.formatted("Step", "Requests", "Failed", "Acknowl.", "Lost", "Doubled", "Altered", "p99", "Back")));
        verdicts.forEach(table::row);
        verdicts.stream().filter(verdict -> !verdict.isGood()).forEach(table::why);
        return String.join(System.lineSeparator(), table.lines);
    }

    private void row(Verdict verdict) {
        var losses = verdict.losses();
        var row = ROW.formatted(
                        shortened(verdict.tag()),
                        number(verdict.phase().requests()),
                        number(verdict.phase().failed()),
                        number(verdict.acknowledged()),
                        number(losses.lost()),
                        number(losses.doubled()),
                        number(losses.altered()),
                        millis(verdict.phase().percentile(99)),
                        verdict.way())
                .stripTrailing();
        lines.add(verdict.isGood() ? row : style.bad(row));
    }

    private void why(Verdict verdict) {
        lines.add("");
        lines.add("  " + style.bad(verdict.tag() + ", " + verdict.what() + ":"));
        Findings.of(verdict).forEach(finding -> lines.add("    " + finding));
    }

    private static String shortened(String tag) {
        return tag.length() <= LONGEST_TAG ? tag : "…" + tag.substring(tag.length() - LONGEST_TAG + 1);
    }

    private static String number(long number) {
        return "%,d".formatted(number);
    }

    private static String millis(Duration latency) {
        return latency.toMillis() < 1000 ? latency.toMillis() + " ms" : "%.1f s".formatted(latency.toMillis() / 1000.0);
    }
}
