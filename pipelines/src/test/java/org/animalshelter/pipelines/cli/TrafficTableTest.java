package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.traffic.Audit;
import org.animalshelter.pipelines.traffic.Phase;
import org.animalshelter.pipelines.traffic.TrafficResult;
import org.junit.jupiter.api.Test;

class TrafficTableTest {
    private static final Style PLAIN = new Style(false);
    private static final Audit CLEAN = new Audit(1204, 1204, 0, 0, 0, 0, 0, 0, 0, 0, true, List.of());

    @Test
    void one_phase_is_a_list() {
        Phase phase = phase("steady", 1000, Map.of(), Map.of("1a2b3c4", 1000L));
        assertThat(TrafficTable.of(new TrafficResult(List.of(phase), CLEAN), PLAIN))
                .isEqualToNormalizingNewlines(String.join(
                        "\n",
                        "",
                        "  Requests              1,000",
                        "  Failed                    0",
                        "  p50                  5.0 ms",
                        "  p99                   42 ms",
                        "  Max                   1.5 s",
                        "  Answered by 1a2b3c4   1,000",
                        "",
                        "  Acknowledged  1,204",
                        "  Verified      1,204",
                        "  Missing           0",
                        "  Doubled           0",
                        "  Altered           0"));
        assertThat(new TrafficResult(List.of(phase), CLEAN).isGood()).isTrue();
    }

    @Test
    void several_phases_stand_side_by_side() {
        var phases = List.of(
                phase("steady", 1000, Map.of(), Map.of("1a2b3c4", 1000L)),
                phase("rollout", 4000, Map.of("answered 500", 7L), Map.of("1a2b3c4", 1500L, "d1fe600", 2500L)),
                phase("after", 1000, Map.of(), Map.of("d1fe600", 1000L)));
        assertThat(TrafficTable.of(new TrafficResult(phases, CLEAN), PLAIN))
                .startsWith(String.join(
                        System.lineSeparator(),
                        "",
                        "                       steady  rollout   after",
                        "  Requests              1,000    4,000   1,000",
                        "  Failed                    0        7       0",
                        "    answered 500            0        7       0",
                        "  p50                  5.0 ms   5.0 ms  5.0 ms",
                        "  p99                   42 ms    42 ms   42 ms",
                        "  Max                   1.5 s    1.5 s   1.5 s",
                        "  Answered by 1a2b3c4   1,000    1,500       0",
                        "    p50 of these       5.0 ms   5.0 ms       -",
                        "    p99 of these       5.0 ms   5.0 ms       -",
                        "  Answered by d1fe600       0    2,500   1,000",
                        "    p50 of these            -   5.0 ms  5.0 ms",
                        "    p99 of these            -   5.0 ms  5.0 ms"));
        assertThat(new TrafficResult(phases, CLEAN).isGood()).isFalse();
    }

    @Test
    void what_was_lost_is_shown_with_examples() {
        var lossy = new Audit(10, 7, 1, 1, 1, 0, 0, 0, 3, 2, true, List.of("expense 7f3a… of 12.34 is not there"));
        Phase phase = phase("steady", 1000, Map.of(), Map.of());
        assertThat(TrafficTable.of(new TrafficResult(List.of(phase), lossy), PLAIN))
                .contains("  Missing        1")
                .contains("  Unknown        3  not acknowledged, 2 of them recorded")
                .endsWith("  expense 7f3a… of 12.34 is not there");
        assertThat(new TrafficResult(List.of(phase), lossy).isGood()).isFalse();
    }

    @Test
    void four_phases_fit_an_ordinary_terminal() {
        var phase = phase("a phase", 1_000_000, Map.of("no answer in time", 1_000_000L), Map.of());
        var report = TrafficTable.of(new TrafficResult(List.of(phase, phase, phase, phase), CLEAN), PLAIN);
        assertThat(report.lines()).allMatch(line -> line.length() <= 80);
    }

    private static Phase phase(String name, long requests, Map<String, Long> failures, Map<String, Long> releases) {
        var latencies = new Histogram(3);
        for (int i = 0; i < 98; i++) {
            latencies.recordValue(5_000);
        }
        latencies.recordValue(42_000);
        latencies.recordValue(1_500_000);
        return new Phase(name, requests, failures, Optional.empty(), answered(releases), latencies);
    }

    private static Map<String, Histogram> answered(Map<String, Long> releases) {
        var answered = new TreeMap<String, Histogram>();
        releases.forEach((release, number) -> {
            var theirs = new Histogram(3);
            theirs.recordValueWithCount(5_000, number);
            answered.put(release, theirs);
        });
        return answered;
    }
}
