package org.animalshelter.pipelines.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.cli.console.Table;
import org.animalshelter.pipelines.test.Results;
import org.animalshelter.pipelines.test.SuiteResult;

/** What ran and what came of it: a line per suite, every test that failed, and the count of all. */
record TestSummary(List<SuiteResult> outcomes, Style style) {
    String text() {
        var all = outcomes.stream().map(SuiteResult::results).reduce(Results.NONE, Results::plus);
        var table = new Table("l  l  r  l");
        outcomes.forEach(outcome -> table.row(
                outcome.passed() ? style.good("passed") : style.bad("FAILED"),
                outcome.suite(),
                String.format(Locale.ROOT, "%.1f s", outcome.seconds()),
                outcome.results().inWords()));
        var broken = outcomes.stream()
                .filter(outcome -> !outcome.passed())
                .map(this::broken)
                .collect(Collectors.joining("\n"));
        // The last line has the same form whatever runs the tests, for the tools that read it.
        return "\n" + table + "\n" + broken
                + String.format(
                        Locale.ROOT,
                        "\n%d passed, %d failed, %d skipped",
                        all.passed(),
                        all.failures().size(),
                        all.skipped());
    }

    private String broken(SuiteResult outcome) {
        var tests = outcome.results().failures().stream()
                .map(failure -> "  " + failure + "\n")
                .collect(Collectors.joining());
        return "\n" + style.bad(outcome.suite()) + " failed, see " + outcome.log() + "\n" + tests;
    }
}
