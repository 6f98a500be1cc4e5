package org.animalshelter.pipelines.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What went wrong at a step, a sentence each. */
public final class Findings {
    private Findings() {}

    public static List<String> of(Verdict verdict) {
        var findings = new ArrayList<String>();
        verdict.objection()
                .ifPresent(reason -> findings.add((verdict.way() == Rollback.BLOCKED
                                ? "it was not rolled back and forward: "
                                : "production went back: ")
                        + reason.gist()));
        verdict.phase()
                .firstFailure()
                .ifPresent(failed -> findings.add(String.format(
                                Locale.ROOT,
                                "the first of %,d failed requests: %s",
                                verdict.phase().failed(),
                                firstLine(failed.toString()))
                        + verdict.reason().map(reason -> " (" + reason + ")").orElse("")));
        findings.addAll(verdict.losses().examples());
        return findings;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
