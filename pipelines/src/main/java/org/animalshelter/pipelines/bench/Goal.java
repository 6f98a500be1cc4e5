package org.animalshelter.pipelines.bench;

/**
 * What a figure shall be.
 *
 * @param words before the limit, such as {@code at most}
 * @param isMore whether more than the limit is better
 */
record Goal(String words, double limit, boolean isMore) {
    static Goal atLeast(double limit) {
        return new Goal("at least", limit, true);
    }

    static Goal atMost(double limit) {
        return new Goal("at most", limit, false);
    }

    boolean isMetBy(double value) {
        return isMore ? value >= limit : value <= limit;
    }
}
