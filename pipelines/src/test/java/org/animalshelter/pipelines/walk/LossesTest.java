package org.animalshelter.pipelines.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.animalshelter.pipelines.traffic.Audit;
import org.junit.jupiter.api.Test;

class LossesTest {
    @Test
    void each_example_says_when_it_was_found() {
        var losses = Losses.NONE
                .with("taken", new Audit(9, 9, 0, 0, 0, 0, 0, 0, 0, 0, true, List.of()))
                .with(
                        "rolled back",
                        new Audit(9, 7, 0, 0, 1, 0, 0, 1, 0, 0, true, List.of("expense 7f3a… reads as 0.00")))
                .with(
                        "taken again",
                        new Audit(9, 8, 1, 0, 0, 0, 0, 0, 0, 0, true, List.of("expense 1b2c… is not there")));
        assertThat(losses.examples())
                .containsExactly("rolled back: expense 7f3a… reads as 0.00", "taken again: expense 1b2c… is not there");
        assertThat(losses.inWords()).isEqualTo("1 missing, 2 altered");
    }
}
