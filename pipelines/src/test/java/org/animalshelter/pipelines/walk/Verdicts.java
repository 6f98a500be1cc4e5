package org.animalshelter.pipelines.walk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.LogEnd;
import org.animalshelter.pipelines.traffic.Failed;
import org.animalshelter.pipelines.traffic.Phase;
import org.animalshelter.pipelines.traffic.Timeline;

/** Verdicts of steps that follow one another, with what a test is about. */
public final class Verdicts {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Duration EACH = Duration.ofSeconds(20);

    private static final Failed FAILED = new Failed(
            NOON,
            "f8e3c5b",
            "answered 500",
            "POST /api/animals/7f3a/expenses",
            "500 <column> is missing",
            "1a2b3c4",
            "r-1");

    private Verdicts() {}

    public static Verdict good(int number) {
        return verdict(number, 0, Losses.NONE, Optional.empty(), Rollback.BACK);
    }

    public static Verdict failing(int number, long failed) {
        return verdict(number, failed, Losses.NONE, Optional.empty(), Rollback.BACK);
    }

    public static Verdict losing(int number, Losses losses) {
        return verdict(number, 0, losses, Optional.empty(), Rollback.BACK);
    }

    public static Verdict refused(int number, String objection, String... log) {
        var failure = new Failure(objection, new LogEnd(Path.of("backend.log"), List.of(log)));
        return verdict(number, 0, Losses.NONE, Optional.of(failure), Rollback.NEVER);
    }

    private static Verdict verdict(int number, long failed, Losses losses, Optional<Failure> objection, Rollback way) {
        var latencies = new Histogram(3);
        latencies.recordValueWithCount(12_000, 400);
        return new Verdict(
                number,
                "story-" + number,
                "backend 1a2b3c" + number,
                "backend: do something of number " + number,
                new Phase(
                        "story-" + number,
                        400,
                        failed == 0 ? Map.of() : Map.of("answered 500", failed),
                        failed == 0 ? Optional.empty() : Optional.of(FAILED),
                        Map.of("1a2b3c" + number, latencies),
                        latencies),
                100,
                0,
                failed == 0 ? Optional.empty() : Optional.of("ERROR: column \"a\" does not exist"),
                losses,
                objection,
                way,
                NOON.plus(EACH.multipliedBy(number - 1L)),
                EACH);
    }

    /** Twenty requests in each second of some steps, all of them answered by the release of the step. */
    static List<Timeline.Second> seconds(int steps, long failedInEach) {
        var seconds = new ArrayList<Timeline.Second>();
        for (int i = 0; i < steps * EACH.toSeconds(); i++) {
            var release = "1a2b3c" + (1 + i / EACH.toSeconds());
            seconds.add(new Timeline.Second(NOON.plusSeconds(i), Map.of(release, 20 - failedInEach), failedInEach));
        }
        return seconds;
    }
}
