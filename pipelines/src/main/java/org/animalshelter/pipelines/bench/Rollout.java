package org.animalshelter.pipelines.bench;

import java.time.Duration;
import java.util.List;

/**
 * What one rollout of the backend took.
 *
 * @param whole from the request for it to the new release serving alone
 * @param starts each new instance, from its start to ready
 * @param drain the old instances, until they had finished what they had and were stopped
 * @param watched the new release getting warm, and being seen at work
 */
record Rollout(Duration whole, List<Duration> starts, Duration drain, Duration watched) {
    /** All starts together, one after the other. */
    Duration started() {
        return starts.stream().reduce(Duration.ZERO, Duration::plus);
    }

    static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
