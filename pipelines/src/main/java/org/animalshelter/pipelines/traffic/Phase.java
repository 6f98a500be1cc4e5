package org.animalshelter.pipelines.traffic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What happened in one phase of the traffic. A request belongs to the phase that it was planned in.
 *
 * @param name such as {@code before}, {@code rollout}, {@code after}
 * @param requests all of them, those that failed too
 * @param failures how many of each kind
 * @param firstFailure the one that was planned first
 * @param answered the latencies, in microseconds, of the requests that each backend release answered
 * @param latencies in microseconds, of all requests, each from the time it was planned for
 */
public record Phase(
        String name,
        long requests,
        Map<String, Long> failures,
        Optional<Failed> firstFailure,
        Map<String, Histogram> answered,
        Histogram latencies) {
    /** How many requests failed. */
    public long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many requests each backend release answered. */
    public Map<String, Long> releases() {
        var counts = new TreeMap<String, Long>();
        answered.forEach((release, latencies) -> counts.put(release, latencies.getTotalCount()));
        return counts;
    }

    /** The latency that so many percent of the requests stay within. */
    public Duration percentile(double percent) {
        return micros(latencies.getValueAtPercentile(percent));
    }

    /** The same of those that one backend release answered; nothing where it answered none. */
    public Optional<Duration> percentile(double percent, String release) {
        return Optional.ofNullable(answered.get(release)).map(theirs -> micros(theirs.getValueAtPercentile(percent)));
    }

    public Duration max() {
        return micros(latencies.getMaxValue());
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1000);
    }
}
