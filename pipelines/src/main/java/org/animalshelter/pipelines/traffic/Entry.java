package org.animalshelter.pipelines.traffic;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * A write in the ledger.
 *
 * @param view where it is seen from then on
 * @param row what was written: the fields that are left out were not touched
 * @param client the frontend release that sent it
 * @param release the backend release that acknowledged it; null where nobody did
 * @param at when that was
 * @param acknowledged whether production said that it is recorded; if not, it may be there or not
 */
record Entry(View view, Row row, String client, String release, Instant at, boolean acknowledged) {
    /** @param event as the volunteers tell it */
    static Entry of(JsonObject event, String client) {
        return new Entry(
                View.of(event.getJsonObject("view")),
                Row.of(event.getJsonObject("row")),
                client,
                event.getString("release"),
                Instant.ofEpochMilli(event.getNumber("at").longValue()),
                event.getBoolean("acknowledged"));
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("view", view.toJson())
                .put("row", row.toJson())
                .put("client", client)
                .put("release", release)
                .put("at", at.toString())
                .put("acknowledged", acknowledged);
    }
}
