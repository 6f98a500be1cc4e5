package org.animalshelter.pipelines.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columns_are_as_wide_as_their_texts_and_aligned_as_they_are_laid_out() {
        var table = new Table("  l  r c")
                .row("cat", 9, "( )")
                .row("hamster", "1,000", "x")
                .row("dog");
        assertThat(table.toString().lines()).containsExactly("  cat          9 ( )", "  hamster  1,000  x", "  dog");
    }

    @Test
    void colours_take_no_room() {
        var style = new Style(true);
        var table = new Table("r l").row(style.bad("9"), "cats").row("10", style.good("dogs"));
        assertThat(table.toString().lines().map(line -> line.replaceAll("\u001b\\[[\\d;]*m", "")))
                .containsExactly(" 9 cats", "10 dogs");
        assertThat(table.toString()).contains("\u001b[31m9\u001b[");
    }

    @Test
    void what_is_too_long_for_a_terminal_is_cut_where_the_layout_says_so() {
        var table = new Table("l  x  r").row("cat", "purrs ".repeat(20), 1234).row("dog", "barks", 5);
        assertThat(table.toString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).hasSize(80));
        assertThat(table.toString()).contains("purrs pu…  1234").contains("dog  barks  ");
    }
}
