package org.animalshelter.pipelines.matrix;

/**
 * A journey that did not end well.
 *
 * @param what the request and its answer, in a sentence
 * @param requestId under which the backend logged it; null where it did not
 * @param late whether there was not enough time
 */
record FailedJourney(String journey, String what, String requestId, boolean late) {
    static FailedJourney of(String journey, String what, String requestId) {
        return new FailedJourney(journey, what, requestId, false);
    }
}
