package org.animalshelter.infra.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import org.animalshelter.infra.rollout.ReleaseComparison.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseComparisonTest {
    @ParameterizedTest
    @CsvSource({
        "20,   2, 100,  0, true,  one in ten, and the old release fails nothing",
        "1,    1, 100,  0, false, a single failure can happen to anybody",
        "1000, 9, 1000, 0, false, less than one percent",
        "100, 30, 100, 28, false, what both use is away",
        "100, 30, 100, 10, true,  clearly worse",
        "2,    2, 0,    0, true,  nothing works and nobody else was asked",
        "0,    0, 100, 50, false, nobody has asked",
    })
    void a_release_is_worse_when_it_fails_a_larger_share_in_the_same_time(
            long requests, long failures, long oldRequests, long oldFailures, boolean worse, String because) {
        assertThat(ReleaseComparison.isWorse(new Tally(requests, failures), new Tally(oldRequests, oldFailures)))
                .as(because)
                .isEqualTo(worse);
    }
}
