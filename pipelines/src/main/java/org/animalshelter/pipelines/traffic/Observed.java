package org.animalshelter.pipelines.traffic;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * One HTTP request of a volunteer.
 *
 * @param planned when it was to be sent
 * @param micros from then until its answer was there
 * @param release of the backend that answered; null where nobody did
 * @param failure null where all went well
 */
record Observed(Instant planned, long micros, String release, Failed failure) {
    /** @param event as the volunteers tell it */
    static Observed of(JsonObject event, String client) {
        var planned = Instant.ofEpochMilli(event.getNumber("planned").longValue());
        long micros = Math.max(0, Math.round(event.getDouble("millis") * 1000));
        var release = event.getString("release");
        var failure = event.getJsonObject("failure");
        return new Observed(
                planned, micros, release, failure == null ? null : failed(failure, planned, client, release));
    }

    private static Failed failed(JsonObject failure, Instant at, String client, String release) {
        return new Failed(
                at,
                client,
                failure.getString("kind"),
                failure.getString("request"),
                failure.getString("answer"),
                release,
                failure.getString("requestId"));
    }
}
