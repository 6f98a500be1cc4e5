package org.animalshelter.pipelines.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Counts what the volunteers observe, phase by phase. */
final class Phases {
    // Exact to a thousandth.
    private static final int DIGITS = 3;

    private static final int LATELY = 500;

    private final List<Counts> phases = new ArrayList<>();
    private final long[] lately = new long[LATELY];
    private long counted;
    private Failed lastFailure;

    Phases(String first, Instant from) {
        phases.add(new Counts(first, from));
    }

    synchronized void begin(String name, Instant from) {
        phases.add(new Counts(name, from));
    }

    synchronized void count(Observed request) {
        phaseOf(request.planned()).count(request);
        lately[(int) (counted++ % LATELY)] = request.micros();
        var failure = request.failure();
        if (failure != null) {
            lastFailure = lastFailure == null || failure.at().isAfter(lastFailure.at()) ? failure : lastFailure;
        }
    }

    synchronized List<Phase> snapshot() {
        return phases.stream().map(Counts::snapshot).toList();
    }

    synchronized Optional<Failed> firstFailure() {
        return phases.stream()
                .flatMap(phase -> Optional.ofNullable(phase.firstFailure).stream())
                .findFirst();
    }

    synchronized Optional<Failed> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    /** The p99 of the last few hundred requests. */
    synchronized Duration p99Lately() {
        long[] sorted = Arrays.copyOf(lately, (int) Math.min(counted, LATELY));
        Arrays.sort(sorted);
        return sorted.length == 0
                ? Duration.ZERO
                : Duration.ofNanos(1000 * sorted[(int) Math.ceil(sorted.length * 0.99) - 1]);
    }

    private Counts phaseOf(Instant planned) {
        for (int i = phases.size() - 1; i > 0; i--) {
            if (!planned.isBefore(phases.get(i).from)) {
                return phases.get(i);
            }
        }
        return phases.get(0);
    }

    private static final class Counts {
        private final String name;
        private final Instant from;
        private final Map<String, Long> failures = new TreeMap<>();
        private final Map<String, Histogram> answered = new TreeMap<>();
        private final Histogram latencies = new Histogram(DIGITS);
        private long requests;
        private Failed firstFailure;

        private Counts(String name, Instant from) {
            this.name = name;
            this.from = from;
        }

        private void count(Observed request) {
            requests++;
            latencies.recordValue(request.micros());
            if (request.release() != null) {
                answered.computeIfAbsent(request.release(), release -> new Histogram(DIGITS))
                        .recordValue(request.micros());
            }
            if (request.failure() != null) {
                failures.merge(request.failure().kind(), 1L, Long::sum);
                firstFailure = earlier(firstFailure, request.failure());
            }
        }

        private static Failed earlier(Failed one, Failed other) {
            return one == null || other.at().isBefore(one.at()) ? other : one;
        }

        private Map<String, Histogram> copies() {
            var copies = new TreeMap<String, Histogram>();
            answered.forEach((release, theirs) -> copies.put(release, theirs.copy()));
            return copies;
        }

        private Phase snapshot() {
            return new Phase(
                    name,
                    requests,
                    new TreeMap<>(failures),
                    Optional.ofNullable(firstFailure),
                    copies(),
                    latencies.copy());
        }
    }
}
