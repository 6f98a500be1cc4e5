package org.animalshelter.pipelines.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhasesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Phases phases = new Phases("steady", NOON);

    @Test
    void a_request_counts_in_the_phase_that_it_was_planned_in() {
        phases.begin("rollout", NOON.plusSeconds(10));
        phases.begin("after", NOON.plusSeconds(20));
        phases.count(answered(0, 1000));
        phases.count(answered(9.999, 1000));
        phases.count(answered(10, 1000));
        phases.count(answered(25, 1000));
        assertThat(phases.snapshot()).extracting(Phase::name).containsExactly("steady", "rollout", "after");
        assertThat(phases.snapshot()).extracting(Phase::requests).containsExactly(2L, 1L, 1L);
    }

    @Test
    void latencies_are_told_by_percentile() {
        for (int micros = 1; micros <= 1000; micros++) {
            phases.count(answered(0, micros * 1000));
        }
        Phase phase = phases.snapshot().get(0);
        assertThat(phase.percentile(50)).isBetween(Duration.ofMillis(500), Duration.ofMillis(501));
        assertThat(phase.percentile(99)).isBetween(Duration.ofMillis(990), Duration.ofMillis(991));
        assertThat(phase.max()).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1001));
    }

    @Test
    void failures_are_counted_by_kind_and_releases_by_answers() {
        phases.count(answered(0, 1000));
        phases.count(failed(1, "answered 500", "b2"));
        phases.count(failed(2, "answered 500", "b2"));
        phases.count(failed(3, "no connection", null));
        var phase = phases.snapshot().get(0);
        assertThat(phase.failed()).isEqualTo(3);
        assertThat(phase.failures()).isEqualTo(Map.of("answered 500", 2L, "no connection", 1L));
        assertThat(phase.releases()).isEqualTo(Map.of("b1", 1L, "b2", 2L));
    }

    /** Those that waited for an answer are told later than those that were refused at once. */
    @Test
    void the_first_failure_is_the_one_that_happened_first() {
        for (double second : List.of(3.0, 1.0, 5.0)) {
            phases.count(failed(second, "broke off", null));
        }
        assertThat(phases.firstFailure().orElseThrow().at()).isEqualTo(NOON.plusSeconds(1));
        assertThat(phases.lastFailure().orElseThrow().at()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void the_p99_of_late_forgets() {
        assertThat(phases.p99Lately()).isZero();
        phases.count(answered(0, 9_000_000));
        assertThat(phases.p99Lately()).isEqualTo(Duration.ofSeconds(9));
        for (int i = 0; i < 500; i++) {
            phases.count(answered(1, 1000));
        }
        assertThat(phases.p99Lately()).isEqualTo(Duration.ofMillis(1));
    }

    private static Observed answered(double second, long micros) {
        return new Observed(at(second), micros, "b1", null);
    }

    private static Observed failed(double second, String kind, String release) {
        var failed = new Failed(at(second), "c1", kind, "GET /api/animals", "500", release, null);
        return new Observed(at(second), 1000, release, failed);
    }

    private static Instant at(double second) {
        return NOON.plusMillis(Math.round(second * 1000));
    }
}
