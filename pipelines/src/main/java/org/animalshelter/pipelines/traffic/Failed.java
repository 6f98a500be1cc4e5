package org.animalshelter.pipelines.traffic;

import java.time.Instant;

/**
 * A request that failed.
 *
 * @param at when it was planned; the failure itself may have taken until a timeout to show
 * @param client the frontend release whose volunteer sent it
 * @param kind in a few words that can be counted, such as {@code answered 500}
 * @param request such as {@code GET /api/animals}
 * @param answer the status with what the shelter said, or why there is no answer
 * @param release of the backend that answered; null where none did
 * @param requestId under which the backend logged it; null where it did not
 */
public record Failed(
        Instant at, String client, String kind, String request, String answer, String release, String requestId) {
    /** In a sentence. */
    @Override
    public String toString() {
        return request + " by client " + client + (release == null ? "" : " to backend " + release) + ": " + answer;
    }
}
