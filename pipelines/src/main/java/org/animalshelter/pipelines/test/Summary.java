package org.animalshelter.pipelines.test;

import java.util.List;
import java.util.stream.Collectors;
import org.animalshelter.pipelines.console.Style;

/** What ran and what came of it: a line per suite, every test that failed, and the count of all. */
record Summary(List<Outcome> outcomes, Style style) {

    String text() {
        Results all = outcomes.stream().map(Outcome::results).reduce(Results.NONE, Results::plus);
        String table = outcomes.stream().map(this::line).collect(Collectors.joining("\n"));
        String broken = outcomes.stream()
                .filter(outcome -> !outcome.passed())
                .map(this::broken)
                .collect(Collectors.joining("\n"));
        // The last line has the same form whatever runs the tests, for the tools that read it.
        return "\n" + table + "\n" + broken
                + "\n%d passed, %d failed, %d skipped"
                        .formatted(all.passed(), all.failures().size(), all.skipped());
    }

    private String line(Outcome outcome) {
        String mark = outcome.passed() ? style.good("passed") : style.bad("FAILED");
        return "%s  %-10s %7.1f s   %s"
                .formatted(
                        mark,
                        outcome.suite(),
                        outcome.seconds(),
                        outcome.results().inWords());
    }

    private String broken(Outcome outcome) {
        String tests = outcome.results().failures().stream()
                .map(failure -> "  " + failure + "\n")
                .collect(Collectors.joining());
        return "\n" + style.bad(outcome.suite()) + " failed, see " + outcome.log() + "\n" + tests;
    }
}
