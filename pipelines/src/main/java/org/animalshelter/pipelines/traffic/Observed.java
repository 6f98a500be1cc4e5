package org.animalshelter.pipelines.traffic;

import java.time.Instant;

/**
 * One HTTP request of a volunteer.
 *
 * @param planned when it was to be sent
 * @param micros from then until its answer was there
 * @param release of the backend that answered; null where none did
 * @param failure null where all went well
 */
record Observed(Instant planned, long micros, String release, Failed failure) {
    /** As volunteers tell it: planned in milliseconds since 1970. */
    record Told(double planned, double millis, String release, Failed failure) {
        Observed by(String client) {
            var at = Instant.ofEpochMilli((long) planned);
            var failed = failure == null
                    ? null
                    : new Failed(
                            at,
                            client,
                            failure.kind(),
                            failure.request(),
                            failure.answer(),
                            release,
                            failure.requestId());
            return new Observed(at, Math.max(0, Math.round(millis * 1000)), release, failed);
        }
    }
}
