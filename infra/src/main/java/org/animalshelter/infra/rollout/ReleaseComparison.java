package org.animalshelter.infra.rollout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.animalshelter.infra.router.Counts;

/**
 * Compares what two releases make of their requests in the same time. A database that is away fails both, and is no fault
 * of the new one.
 */
final class ReleaseComparison {
    private static final int AT_LEAST = 2;
    private static final double SMALL_SHARE = 0.01;
    private static final double CLEARLY_WORSE = 2;
    private static final int LAST = 8;

    private final List<BackendInstance> old;
    private final List<BackendInstance> fresh = new ArrayList<>();
    private Tally before = new Tally(0, 0);

    /** @param old the instances of the old release */
    ReleaseComparison(List<BackendInstance> old) {
        this.old = old;
    }

    /** An instance of the new release takes part from now on. What was answered before the first does not count. */
    void add(BackendInstance instance) {
        if (fresh.isEmpty()) {
            before = Tally.of(old);
        }
        fresh.add(instance);
    }

    Tally fresh() {
        return Tally.of(fresh);
    }

    /** What speaks against the new release. */
    Optional<String> objection() {
        var now = Tally.of(old);
        var oldOnes = new Tally(now.requests() - before.requests(), now.failures() - before.failures());
        var newOnes = fresh();
        return isWorse(newOnes, oldOnes)
                ? Optional.of("the new release fails " + newOnes + ", the old one in the same time " + oldOnes)
                : Optional.empty();
    }

    /** Latencies count from now on, of both releases. */
    void forgetLatencies() {
        Stream.concat(old.stream(), fresh.stream())
                .forEach(instance -> instance.upstream().forgetLatencies());
    }

    /**
     * Which kind of request the first instance of the new release answers clearly slower, and how slow. Only its last answers
     * count: the first ones were given before Java had compiled what they need.
     *
     * @param enough with fewer answers of a kind nothing is known of it
     */
    Optional<String> slowness(int enough) {
        var before = latencies(old);
        return latencies(fresh.subList(0, 1)).entrySet().stream()
                .filter(kind -> kind.getValue().length >= enough && before.containsKey(kind.getKey()))
                .map(kind -> Map.entry(kind.getKey(), new Latency(last(kind.getValue()), before.get(kind.getKey()))))
                .filter(kind -> kind.getValue().isSlower())
                .map(kind -> "the new release answers " + kind.getKey() + " "
                        + kind.getValue().inWords())
                .findFirst();
    }

    /** Whether the first new instance has answered enough of each kind that writes, of those that the old ones had often. */
    boolean knowsWrites(int enough) {
        var answered = latencies(fresh.subList(0, 1));
        var often = latencies(old).entrySet().stream()
                .filter(kind -> !kind.getKey().startsWith("GET ") && kind.getValue().length >= LAST)
                .map(Map.Entry::getKey)
                .toList();
        return !often.isEmpty()
                && often.stream().allMatch(kind -> answered.getOrDefault(kind, new double[0]).length >= enough);
    }

    private static double[] last(double[] millis) {
        return Arrays.copyOfRange(millis, Math.max(0, millis.length - LAST), millis.length);
    }

    private static Map<String, double[]> latencies(List<BackendInstance> instances) {
        var all = new TreeMap<String, double[]>();
        for (var instance : instances) {
            instance.upstream()
                    .latencies()
                    .forEach((kind, millis) -> all.merge(
                            kind,
                            millis,
                            (one, other) -> DoubleStream.concat(Arrays.stream(one), Arrays.stream(other))
                                    .toArray()));
        }
        return all;
    }

    static boolean isWorse(Tally fresh, Tally old) {
        return fresh.failures() >= AT_LEAST
                && fresh.share() > SMALL_SHARE
                && fresh.share() > CLEARLY_WORSE * old.share();
    }

    record Tally(long requests, long failures) {
        static Tally of(List<BackendInstance> instances) {
            var counts = instances.stream().map(BackendInstance::counts).toList();
            return new Tally(
                    counts.stream().mapToLong(Counts::requests).sum(),
                    counts.stream().mapToLong(Counts::failures).sum());
        }

        double share() {
            return requests == 0 ? 0 : (double) failures / requests;
        }

        @Override
        public String toString() {
            return failures + " of " + requests + " requests";
        }
    }
}
