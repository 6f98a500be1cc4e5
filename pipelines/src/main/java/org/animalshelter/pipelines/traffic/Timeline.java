package org.animalshelter.pipelines.traffic;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts requests second by second. One belongs to the second that it was planned in. */
public final class Timeline {
    private static final String UNKNOWN = "";

    private final TreeMap<Instant, Counts> seconds = new TreeMap<>();

    Timeline() {}

    synchronized void count(Observed request) {
        seconds.computeIfAbsent(request.planned().truncatedTo(ChronoUnit.SECONDS), second -> new Counts())
                .count(request);
    }

    /** In order; seconds without requests are left out. */
    synchronized List<Second> seconds() {
        return seconds.entrySet().stream()
                .map(second -> second.getValue().at(second.getKey()))
                .toList();
    }

    /**
     * What became of the requests of one second.
     *
     * @param answered how many went well, by the backend release that answered; an empty name where none says so
     * @param failed how many did not
     */
    public record Second(Instant at, Map<String, Long> answered, long failed) {}

    private static final class Counts {
        private final Map<String, Long> answered = new TreeMap<>();
        private long failed;

        private void count(Observed request) {
            if (request.failure() != null) {
                failed++;
            } else {
                answered.merge(request.release() == null ? UNKNOWN : request.release(), 1L, Long::sum);
            }
        }

        private Second at(Instant second) {
            return new Second(second, new TreeMap<>(answered), failed);
        }
    }
}
