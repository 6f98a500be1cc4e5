package org.animalshelter.infra.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatencyTest {
    private static final Random RANDOM = new Random(1);

    /** As a machine with too much to do answers: mostly quickly, with a long tail, and now and then a pause. */
    private static double[] noisy(int number, double typical) {
        return DoubleStream.generate(
                        () -> typical * Math.exp(RANDOM.nextGaussian()) + (RANDOM.nextInt(20) == 0 ? 400 : 0))
                .limit(number)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"8, 5", "10, 5", "10, 40", "30, 40", "200, 5", "10, 120"})
    void an_equal_release_is_as_good_as_never_slower(int number, double typical) {
        int slower = 0;
        for (int i = 0; i < 2_000; i++) {
            slower += new Latency(noisy(number, typical), noisy(number, typical)).isSlower() ? 1 : 0;
        }
        // Four rounds in a row are needed to refuse a release: less than one in a million.
        assertThat(slower).isLessThan(60);
    }

    @ParameterizedTest
    @CsvSource({"10, 5, 905, 190", "10, 9, 120, 150", "30, 60, 240, 180", "200, 100, 260, 190"})
    void one_that_is_clearly_slower_is_found(int number, double old, double fresh, int atLeast) {
        int slower = 0;
        for (int i = 0; i < 200; i++) {
            slower += new Latency(noisy(number, fresh), noisy(number, old)).isSlower() ? 1 : 0;
        }
        assertThat(slower).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void what_nobody_notices_is_not_slower_however_certain() {
        assertThat(new Latency(steady(100, 40), steady(100, 5)).isSlower())
                .as("35 ms")
                .isFalse();
        assertThat(new Latency(steady(100, 160), steady(100, 100)).isSlower())
                .as("less than twice")
                .isFalse();
        assertThat(new Latency(steady(4, 900), steady(100, 5)).isSlower())
                .as("too few")
                .isFalse();
        assertThat(new Latency(steady(8, 900), steady(8, 5)).isSlower()).isTrue();
    }

    @Test
    void the_figures_are_medians() {
        assertThat(new Latency(new double[] {900, 912, 3000}, new double[] {1, 9, 10, 90}).inWords())
                .isEqualTo("in 912 ms, the old one in 10 ms (medians of 3 and 4 at the same time)");
    }

    private static double[] steady(int number, double millis) {
        return DoubleStream.generate(() -> millis + RANDOM.nextDouble())
                .limit(number)
                .toArray();
    }
}
