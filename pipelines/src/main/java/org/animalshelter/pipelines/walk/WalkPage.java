package org.animalshelter.pipelines.walk;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.animalshelter.pipelines.report.Report;
import org.animalshelter.pipelines.traffic.Timeline;

/** The report of a walk: when which release answered and what failed, and what became of the ledger. */
public final class WalkPage {
    private WalkPage() {}

    /**
     * @throws org.animalshelter.infra.release.Failure when it cannot be written
     */
    public static void write(Path file, String story, List<Verdict> verdicts, List<Timeline.Second> seconds) {
        var rows = verdicts.stream().map(Row::of).toList();
        Report.write(
                file,
                WalkPage.class,
                "walk.html",
                Map.of(
                        "story", story,
                        "good", verdicts.stream().allMatch(Verdict::isGood),
                        "finding", WalkSummary.of(verdicts),
                        "chart", Chart.of(verdicts, seconds),
                        "rows", rows));
    }

    /** A step as the table shows it. */
    record Row(
            String tag,
            String what,
            String subject,
            String requests,
            String failed,
            String acknowledged,
            String byJourneys,
            Losses losses,
            String p99,
            String time,
            Rollback way,
            boolean good,
            List<String> findings) {
        static Row of(Verdict verdict) {
            return new Row(
                    verdict.tag(),
                    verdict.what(),
                    verdict.subject(),
                    String.format(Locale.ROOT, "%,d", verdict.phase().requests()),
                    String.format(Locale.ROOT, "%,d", verdict.phase().failed()),
                    String.format(Locale.ROOT, "%,d", verdict.acknowledged()),
                    verdict.byJourneys() == 0
                            ? ""
                            : String.format(Locale.ROOT, "%,d by journeys", verdict.byJourneys()),
                    verdict.losses(),
                    String.format(
                            Locale.ROOT,
                            "%,d ms",
                            verdict.phase().percentile(99).toMillis()),
                    String.format(
                            Locale.ROOT, "%,d s", Math.round(verdict.duration().toMillis() / 1000.0)),
                    verdict.way(),
                    verdict.isGood(),
                    Findings.of(verdict));
        }
    }
}
