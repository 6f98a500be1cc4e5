package org.animalshelter.pipelines.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.animalshelter.pipelines.cli.FigureTable;
import org.animalshelter.pipelines.console.Style;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Figure RATE =
            Figure.of("expenses", new Spread(List.of(1200.4, 1100.0, 1300.0)), Unit.PER_MINUTE);
    private static final Figure SLOW = Figure.of("  a ratio", new Spread(List.of(0.2, 0.3, 0.1)), Unit.RATIO)
            .with(Goal.atLeast(0.25));
    private static final Figure QUICK =
            Figure.of("a start", Spread.of(1.234), Unit.SECONDS).with(Goal.atMost(2));

    @Test
    void the_median_decides_whether_a_target_is_met() {
        assertThat(SLOW.verdict()).isEqualTo("missed");
        assertThat(SLOW.isMissed()).isTrue();
        assertThat(QUICK.verdict()).isEqualTo("met");
        assertThat(RATE.verdict()).isEmpty();
        assertThat(RATE.isMissed()).isFalse();
    }

    @Test
    void a_target_is_met_where_it_is_reached_exactly() {
        assertThat(Goal.atLeast(0.25).isMetBy(0.25)).isTrue();
        assertThat(Goal.atMost(1.3).isMetBy(1.3)).isTrue();
        assertThat(Goal.atMost(1.3).isMetBy(1.31)).isFalse();
    }

    @Test
    void the_table_shows_median_spread_target_and_what_is_missed() {
        assertThat(FigureTable.of(List.of(RATE, SLOW, QUICK), new Style(false)).lines())
                .containsExactly(
                        "",
                        "                                          median  lowest – highest    target          ",
                        "  expenses                             1,200.4/min  1,100.0/min – 1,300.0/min",
                        "    a ratio                                 0.20  0.10 – 0.30         at least 0.25    missed",
                        "  a start                                 1.23 s  once                at most 2.00 s   met");
    }

    @Test
    void the_table_fits_a_terminal_of_100_columns() {
        Figure widest = Figure.of(
                        "  rollout ÷ (2 × start + drain)", new Spread(List.of(9_999.0, 1_000.0)), Unit.MILLISECONDS)
                .with(Goal.atLeast(0.25));
        assertThat(FigureTable.of(List.of(widest), new Style(false)).lines()).allMatch(line -> line.length() < 100);
    }

    @Test
    void the_page_has_every_figure_and_the_machine() {
        var machine = new Machine(new TreeMap<>(Map.of("memory", "24 GiB", "revision", "1a2b3c4")));
        String page = PerformancePage.of(List.of(RATE, SLOW, QUICK), machine, 4, 3);
        assertThat(page)
                .startsWith("# Performance\n")
                .contains("```sh\n./shelter bench --write\n```")
                .contains("| expenses | 1,200.4/min | 1,100.0/min – 1,300.0/min | | |\n")
                .contains("| &emsp;a ratio | 0.20 | 0.10 – 0.30 | at least 0.25 | missed |\n")
                .contains("| a start | 1.23 s | once | at most 2.00 s | met |\n")
                .contains("| memory | 24 GiB |\n| revision | 1a2b3c4 |\n")
                .contains("3 rounds in a row")
                .contains("100 a second for 4 s")
                .endsWith(".\n");
    }
}
