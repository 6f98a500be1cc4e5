package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.animalshelter.pipelines.bench.FigureTest;
import org.animalshelter.pipelines.cli.console.Style;
import org.junit.jupiter.api.Test;

class FigureTableTest {
    @Test
    void the_table_shows_median_spread_target_and_what_is_missed() {
        assertThat(FigureTable.of(FigureTest.all(), new Style(false)).lines())
                .containsExactly(
                        "",
                        "                  median  lowest – highest           target",
                        "  cells      1,200.4/min  1,100.0/min – 1,300.0/min",
                        "    a ratio         1.40  1.20 – 1.50                at most 1.30    missed",
                        "  a start         1.23 s  once                       at most 2.00 s  met");
    }

    @Test
    void the_table_fits_a_terminal_of_100_columns() {
        assertThat(FigureTable.of(List.of(FigureTest.widest()), new Style(false))
                        .lines())
                .allMatch(line -> line.length() < 100);
    }
}
