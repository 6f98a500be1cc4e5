package org.animalshelter.pipelines.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WalkFiguresTest {
    @Test
    void a_good_walk_has_a_row_for_each_step_and_a_sentence_about_all() {
        assertThat(WalkFigures.of(List.of(Verdicts.good(1), Verdicts.good(2)), 50, "walk.png"))
                .contains("sent 50 requests a second")
                .contains("2 steps, 0 of 800 requests failed, 0 of 200 acknowledged writes lost.")
                .contains("](walk.png)")
                .endsWith("""
                        | --- | --- | --- | --- | --- | --- | --- |
                        | story-1 | 400 | 0 | 100 | 0 | 12 ms | yes |
                        | story-2 | 400 | 0 | 100 | 0 | 12 ms | yes |
                        """);
    }

    @Test
    void what_went_wrong_is_written_as_well() {
        var losing = Verdicts.losing(2, new Losses(2, 0, 1, 0, List.of("x")));
        assertThat(WalkFigures.of(List.of(Verdicts.failing(1, 7), losing, Verdicts.refused(3, "no")), 50, "walk.png"))
                .contains("breaks at story-1, story-2, story-3.")
                .contains("| story-1 | 400 | 7 | 100 | 0 | 12 ms | yes |")
                .contains("| story-2 | 400 | 0 | 100 | 2 missing, 1 altered | 12 ms | yes |")
                .contains("| story-3 | 400 | 0 | 100 | 0 | 12 ms | - |");
    }
}
