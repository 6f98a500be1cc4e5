package org.animalshelter.infra.registry;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** How the registry answers. Made from JSON, and shown as JSON, at {@code /switch}. */
record Behaviour(long delayMillis, Mode mode) {
    private static final long LONGEST_DELAY = 600_000;

    static final Behaviour NORMAL = new Behaviour(0, Mode.NORMAL);

    Behaviour {
        if (delayMillis < 0 || delayMillis > LONGEST_DELAY) {
            throw new IllegalArgumentException("delayMillis must be from 0 to " + LONGEST_DELAY);
        }
    }

    static Behaviour of(JsonObject json) {
        try {
            var mode = Mode.valueOf(json.getString("mode", "normal").toUpperCase(Locale.ROOT));
            return new Behaviour(json.getLong("delayMillis", 0L), mode);
        } catch (ClassCastException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the switch takes {\"delayMillis\":0,\"mode\":\"normal\"|\"failing\"|\"nonsense\"}", e);
        }
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("delayMillis", delayMillis)
                .put("mode", mode.name().toLowerCase(Locale.ROOT));
    }

    enum Mode {
        NORMAL,
        FAILING,
        NONSENSE
    }
}
