package org.animalshelter.pipelines.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.animalshelter.pipelines.bench.Figure.Unit;
import org.junit.jupiter.api.Test;

public class FigureTest {
    private static final Figure RATE = Figure.of("cells", Unit.PER_MINUTE, List.of(1200.4, 1100.0, 1300.0));
    private static final Figure SLOW =
            Figure.of("  a ratio", Unit.RATIO, List.of(1.4, 1.5, 1.2)).atMost(1.3);
    private static final Figure QUICK =
            Figure.once("a start", Unit.SECONDS, 1.234).atMost(2);

    /** For the test of the table. */
    public static List<Figure> all() {
        return List.of(RATE, SLOW, QUICK);
    }

    /** The longest that there is. */
    public static Figure widest() {
        return Figure.of("  rollout ÷ (2 × start + drain)", Unit.MILLISECONDS, List.of(9_999.0, 1_000.0))
                .atMost(0.25);
    }

    @Test
    void the_median_decides_whether_a_target_is_met_and_is_not_moved_by_one_that_was_disturbed() {
        assertThat(SLOW.verdict()).isEqualTo("missed");
        assertThat(SLOW.isMissed()).isTrue();
        assertThat(QUICK.verdict()).isEqualTo("met");
        assertThat(RATE.verdict()).isEmpty();
        assertThat(RATE.isMissed()).isFalse();
        assertThat(seconds(10, 12, 900).value()).isEqualTo(12);
        assertThat(seconds(900, 10, 12, 11).value()).isEqualTo(11.5);
        assertThat(seconds(12, 900, 10).range()).isEqualTo("10.00 s – 900.00 s");
    }

    @Test
    void a_target_is_met_where_it_is_reached_exactly() {
        assertThat(seconds(1.3).atMost(1.3).isMissed()).isFalse();
        assertThat(seconds(1.31).atMost(1.3).isMissed()).isTrue();
    }

    @Test
    void a_ratio_is_of_each_round_and_not_of_the_medians() {
        assertThat(Figure.ratio("r", List.of(1.0, 5.0, 9.0), List.of(10.0, 10.0, 90.0))
                        .values())
                .containsExactly(0.1, 0.5, 0.1);
    }

    @Test
    void what_was_not_measured_equally_often_is_not_compared() {
        assertThatThrownBy(() -> Figure.ratio("r", List.of(1.0, 2.0), List.of(1.0)))
                .hasMessage("2 rounds beside 1");
        assertThatThrownBy(FigureTest::seconds).hasMessage("nothing was measured");
    }

    @Test
    void the_page_has_every_figure_and_the_machine() {
        var machine = new Machine(new TreeMap<>(Map.of("memory", "24 GiB", "processors", "2 × EPYC")));
        var page = PerformanceFigures.of(all(), machine, 4, 3);
        assertThat(page)
                .startsWith("In 3 rounds, each with 100 requests a second for 4 s:\n")
                .contains("| cells | 1,200.4/min | 1,100.0/min – 1,300.0/min | | |\n")
                .contains("| &emsp;a ratio | 1.40 | 1.20 – 1.50 | at most 1.30 | missed |\n")
                .contains("| a start | 1.23 s | once | at most 2.00 s | met |\n")
                .contains("| memory | 24 GiB |\n| processors | 2 × EPYC |\n");
    }

    private static Figure seconds(double... values) {
        return Figure.of("s", Unit.SECONDS, Arrays.stream(values).boxed().toList());
    }
}
