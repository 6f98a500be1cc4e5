package org.animalshelter.pipelines.walk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What has come of a walk, in a sentence. */
public final class WalkSummary {
    private WalkSummary() {}

    public static String of(List<Verdict> verdicts) {
        long requests = verdicts.stream()
                .mapToLong(verdict -> verdict.phase().requests())
                .sum();
        long acknowledged = verdicts.stream().mapToLong(Verdict::acknowledged).sum();
        var bad = verdicts.stream()
                .filter(verdict -> !verdict.isGood())
                .map(Verdict::tag)
                .collect(Collectors.joining(", "));
        return bad.isEmpty()
                ? String.format(
                        Locale.ROOT,
                        "%d steps, 0 of %,d requests failed, 0 of %,d acknowledged writes lost",
                        verdicts.size(),
                        requests,
                        acknowledged)
                : "breaks at " + bad;
    }
}
