package org.animalshelter.infra.router;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;

/** How long the last requests of each kind took. */
final class Latencies {
    private static final int LAST = 300;
    private static final int MOST_KINDS = 100;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<String, ArrayDeque<Double>> kinds = new TreeMap<>();

    synchronized void add(String kind, long nanos) {
        if (kinds.size() >= MOST_KINDS && !kinds.containsKey(kind)) {
            return;
        }
        var last = kinds.computeIfAbsent(kind, none -> new ArrayDeque<>());
        last.addLast(nanos / NANOS_PER_MILLI);
        if (last.size() > LAST) {
            last.removeFirst();
        }
    }

    /** In milliseconds, by kind, the earliest first. */
    synchronized Map<String, double[]> millis() {
        var all = new TreeMap<String, double[]>();
        kinds.forEach((kind, last) ->
                all.put(kind, last.stream().mapToDouble(Double::doubleValue).toArray()));
        return all;
    }

    synchronized void forget() {
        kinds.clear();
    }
}
