package org.animalshelter.db.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration QUICK = Duration.ofMillis(10);
    private static final Duration SLOW = Duration.ofMillis(200);

    @Test
    void batches_grow_while_the_database_answers_quickly_and_shrink_when_it_does_not() {
        Pace pace = new Pace(1000, 1_000_000);
        for (int i = 0; i < 20; i++) {
            pace.after(pace.batch(), QUICK);
        }
        assertThat(pace.batch()).isEqualTo(1000);
        pace.after(1000, SLOW);
        assertThat(pace.batch()).isEqualTo(500);
        for (int i = 0; i < 20; i++) {
            pace.after(pace.batch(), SLOW);
        }
        assertThat(pace.batch()).isEqualTo(10);
    }

    @Test
    void it_rests_for_as_long_as_it_works() {
        assertThat(new Pace(1000, 1_000_000).after(100, SLOW)).isEqualTo(SLOW);
    }

    @Test
    void a_batch_and_the_rest_after_it_take_as_long_as_the_rate_says() {
        assertThat(new Pace(1000, 1000).after(100, QUICK)).isEqualTo(Duration.ofMillis(90));
    }
}
