package org.animalshelter.pipelines.walk;

import java.util.ArrayList;
import java.util.List;
import org.animalshelter.infra.process.Child;
import org.animalshelter.pipelines.traffic.BackendLog;

/** What went wrong at a step, a sentence each. */
public final class Findings {
    private Findings() {}

    public static List<String> of(Verdict verdict) {
        List<String> findings = new ArrayList<>();
        verdict.objection()
                .ifPresent(reason -> findings.add((verdict.way() == Rollback.BLOCKED
                                ? "it was not rolled back and forward: "
                                : "production went back: ")
                        + sentence(reason)));
        verdict.phase()
                .firstFailure()
                .ifPresent(failed -> findings.add("the first of %,d failed requests: %s"
                                .formatted(verdict.phase().failed(), firstLine(failed.toString()))
                        + verdict.reason().map(reason -> " (" + reason + ")").orElse("")));
        findings.addAll(verdict.losses().examples());
        return findings;
    }

    /** The log of a program may follow. */
    private static String sentence(String objection) {
        return firstLine(objection.split(Child.ITS_LOG)[0])
                + BackendLog.reasonIn(objection)
                        .map(reason -> " (" + reason + ")")
                        .orElse("");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
