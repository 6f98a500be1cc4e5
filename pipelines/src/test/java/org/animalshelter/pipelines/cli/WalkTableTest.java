package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.walk.Losses;
import org.animalshelter.pipelines.walk.Verdicts;
import org.animalshelter.pipelines.walk.WalkSummary;
import org.junit.jupiter.api.Test;

class WalkTableTest {
    private static final Style PLAIN = new Style(false);

    @Test
    void a_row_for_each_step_fits_a_terminal() {
        String table = WalkTable.of(List.of(Verdicts.good(1), Verdicts.good(2)), PLAIN);
        assertThat(table.lines().filter(line -> !line.isBlank()))
                .containsExactly(
                        "  Step    Requests Failed Acknowl. Missing Doubled Altered   p99 Back",
                        "  story-1      400      0      100       0       0       0 12 ms yes",
                        "  story-2      400      0      100       0       0       0 12 ms yes");
        assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void what_went_wrong_is_told_below() {
        var losses = new Losses(2, 0, 0, 0, List.of("expense 7f3a… of 12.34 is not there"));
        var table = WalkTable.of(
                List.of(
                        Verdicts.failing(1, 3),
                        Verdicts.losing(2, losses),
                        Verdicts.refused(3, "it does not start", "Caused by: no kennel", "  at Kennel.java:7"),
                        Verdicts.refused(4, "it is worse", "12:00 INFO  [r-1] GET /api 200")),
                PLAIN);
        assertThat(table)
                .contains("story-1, backend 1a2b3c1:")
                .contains("the first of 3 failed requests: POST /api/animals/7f3a/expenses by client f8e3c5b")
                .contains("is missing (ERROR: column \"a\" does not exist)")
                .contains("story-2, backend 1a2b3c2:")
                .contains("expense 7f3a… of 12.34 is not there")
                .contains("production went back: it does not start (Caused by: no kennel)")
                .endsWith("production went back: it is worse")
                .doesNotContain("its log");
    }

    @Test
    void what_has_come_of_it_is_a_sentence() {
        assertThat(WalkSummary.of(List.of(Verdicts.good(1), Verdicts.good(2))))
                .isEqualTo("2 steps, 0 of 800 requests failed, 0 of 200 acknowledged writes lost");
        assertThat(WalkSummary.of(List.of(Verdicts.failing(1, 1), Verdicts.good(2), Verdicts.refused(3, "no"))))
                .isEqualTo("breaks at story-1, story-3");
    }
}
