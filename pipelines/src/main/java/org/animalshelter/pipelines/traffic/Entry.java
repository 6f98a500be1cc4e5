package org.animalshelter.pipelines.traffic;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * A write in the ledger.
 *
 * @param identifier of the expense
 * @param animal the identifier of the animal that it is for
 * @param client the frontend release that sent it
 * @param release the backend release that acknowledged it; null where nobody did
 * @param at when that was
 * @param acknowledged whether production said that it is recorded; if not, it may be there or not
 */
record Entry(
        String identifier, String animal, long cents, String client, String release, Instant at, boolean acknowledged) {

    /** @param event as the volunteers tell it */
    static Entry of(JsonObject event, String client) {
        return new Entry(
                event.getString("identifier"),
                event.getString("animal"),
                event.getLong("cents"),
                client,
                event.getString("release"),
                Instant.ofEpochMilli(event.getNumber("at").longValue()),
                event.getBoolean("acknowledged"));
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("identifier", identifier)
                .put("animal", animal)
                .put("cents", cents)
                .put("client", client)
                .put("release", release)
                .put("at", at.toString())
                .put("acknowledged", acknowledged);
    }
}
