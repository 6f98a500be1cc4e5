package org.animalshelter.pipelines.walk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of a walk as a story's page shows them, in Markdown. */
public final class WalkFigures {
    private WalkFigures() {}

    /**
     * @param requestsPerSecond that the volunteers sent
     * @param picture of the requests, from the page
     */
    public static String of(List<Verdict> verdicts, int requestsPerSecond, String picture) {
        return String.format(
                Locale.ROOT,
                """
                While volunteers sent %,d requests a second, each step was taken, rolled back if it has a way back, and taken again.
                %s.%s

                ![Requests per second, by the backend release that answered](%s)

                | step | requests | failed | acknowledged | lost | p99 | rolled back |
                | --- | --- | --- | --- | --- | --- | --- |
                %s
                """,
                requestsPerSecond,
                WalkSummary.of(verdicts),
                byJourneys(verdicts),
                picture,
                verdicts.stream().map(WalkFigures::row).collect(Collectors.joining("\n")));
    }

    private static String byJourneys(List<Verdict> verdicts) {
        long made = verdicts.stream().mapToLong(Verdict::byJourneys).sum();
        return made == 0
                ? ""
                : String.format(Locale.ROOT, "\n%,d of the writes were made by journeys that the pages ship.", made);
    }

    private static String row(Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %s | %,d ms | %s |",
                verdict.tag(),
                verdict.phase().requests(),
                verdict.phase().failed(),
                verdict.acknowledged(),
                verdict.losses().areNone() ? "0" : verdict.losses().inWords(),
                verdict.phase().percentile(99).toMillis(),
                verdict.way());
    }
}
