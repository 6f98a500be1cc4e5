package org.animalshelter.infra.rollout;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * How long two releases took for the same kind of requests, at the same time, in milliseconds.
 *
 * <p>The one-sided Mann–Whitney U test tells whether the new release is slower, as in automated canary analysis: it compares
 * ranks, so that a few answers that the machine held up do not decide. That a release is slower by little, and certainly so,
 * is no reason to refuse it: the median must be twice as high too, and by a time that people notice.
 *
 * @see <a href="https://netflixtechblog.com/automated-canary-analysis-at-netflix-with-kayenta-3260bc7acc69">Automated
 *     canary analysis at Netflix with Kayenta</a>
 */
record Latency(double[] fresh, double[] old) {
    // With so many of both, the test can be certain at all.
    private static final int ENOUGH = 5;

    private static final double CERTAIN = 0.01;
    private static final double TIMES = 2;
    private static final double NOTICED_MILLIS = 50;

    boolean isSlower() {
        return fresh.length >= ENOUGH
                && old.length >= ENOUGH
                && median(fresh) >= TIMES * median(old)
                && median(fresh) - median(old) >= NOTICED_MILLIS
                && MannWhitneyUTest.withDefaults()
                                .with(AlternativeHypothesis.GREATER_THAN)
                                .test(fresh, old)
                                .getPValue()
                        < CERTAIN;
    }

    /** Such as {@code in 912 ms, the old one in 9 ms (medians of 24 and 31 at the same time)}. */
    String inWords() {
        return String.format(
                Locale.ROOT,
                "in %.0f ms, the old one in %.0f ms (medians of %d and %d at the same time)",
                median(fresh),
                median(old),
                fresh.length,
                old.length);
    }

    static double median(double[] millis) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
