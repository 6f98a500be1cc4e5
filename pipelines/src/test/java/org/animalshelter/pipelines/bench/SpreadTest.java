package org.animalshelter.pipelines.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void the_median_is_not_moved_by_one_that_was_disturbed() {
        assertThat(spread(10, 12, 900).median()).isEqualTo(12);
        assertThat(spread(900, 10, 12, 11).median()).isEqualTo(11.5);
        assertThat(Spread.of(7).median()).isEqualTo(7);
    }

    @Test
    void lowest_and_highest_are_of_all_rounds() {
        assertThat(spread(12, 900, 10).lowest()).isEqualTo(10);
        assertThat(spread(12, 900, 10).highest()).isEqualTo(900);
    }

    @Test
    void a_ratio_is_of_each_round_and_not_of_the_medians() {
        assertThat(spread(1, 5, 9).to(spread(10, 10, 90)).values()).containsExactly(0.1, 0.5, 0.1);
    }

    @Test
    void what_was_not_measured_equally_often_is_not_compared() {
        assertThatThrownBy(() -> spread(1, 2).to(spread(1))).hasMessage("2 rounds beside 1");
        assertThatThrownBy(() -> new Spread(List.of())).hasMessage("nothing was measured");
    }

    private static Spread spread(double... values) {
        return new Spread(Arrays.stream(values).boxed().toList());
    }
}
