package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CounterTest {
    private long now;
    private final Counter counter = new Counter(() -> now);

    @Test
    void everything_is_counted_and_the_rate_is_that_of_the_last_ten_seconds() {
        for (int second = 0; second < 30; second++) {
            count(second < 20 ? 100 : 10, second % 2 == 0);
            wait(1_000);
        }
        var counts = counter.counts();
        assertThat(counts.requests()).isEqualTo(20 * 100 + 10 * 10);
        assertThat(counts.failures()).isEqualTo(10 * 100 + 5 * 10);
        assertThat(counts.perSecond()).isEqualTo(10);
        assertThat(counts.failuresPerSecond()).isBetween(4.0, 5.0);
    }

    @Test
    void the_rate_is_right_from_the_start() {
        count(50, false);
        wait(500);
        count(50, false);
        assertThat(counter.counts().perSecond()).isEqualTo(100);
        wait(1_500);
        assertThat(counter.counts().perSecond()).isEqualTo(50);
    }

    @Test
    void after_a_silence_nothing_is_left_of_the_rate() {
        count(100, true);
        wait(11_000);
        assertThat(counter.counts()).isEqualTo(new Counts(100, 100, 0, 0));
    }

    private void count(int requests, boolean failed) {
        for (int request = 0; request < requests; request++) {
            counter.count(failed);
        }
    }

    private void wait(int millis) {
        now += millis * 1_000_000L;
    }
}
