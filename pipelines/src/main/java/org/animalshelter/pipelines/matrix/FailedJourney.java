package org.animalshelter.pipelines.matrix;

import io.vertx.core.json.JsonObject;

/**
 * A journey that did not end well.
 *
 * @param what the request and its answer, in a sentence
 * @param requestId under which the backend logged it; null where it did not
 * @param late whether there was not enough time
 */
record FailedJourney(String journey, String what, String requestId, boolean late) {
    FailedJourney(String journey, String what, String requestId) {
        this(journey, what, requestId, false);
    }

    static FailedJourney of(JsonObject failure) {
        return new FailedJourney(
                failure.getString("journey"),
                failure.getString("what"),
                failure.getString("requestId"),
                failure.getBoolean("late", false));
    }
}
