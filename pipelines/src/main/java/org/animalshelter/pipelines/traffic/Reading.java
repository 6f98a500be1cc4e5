package org.animalshelter.pipelines.traffic;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All expenses of one animal, as an instance shows them.
 *
 * @param instance that was asked
 * @param release that it says it is
 * @param amounts as shown, by the identifier of the write that made the expense; more than one is one too many
 * @param failure why there are none; null where there are
 */
record Reading(URI instance, String release, Map<String, List<String>> amounts, String failure) {
    /** The volunteers end each description with the identifier that they sent. A second row cannot have it as its own. */
    private static final Pattern DESCRIPTION = Pattern.compile(".* ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static Reading of(URI instance, JsonObject read) {
        String failed = read.getString("failed");
        if (failed != null) {
            return new Reading(instance, null, Map.of(), failed);
        }
        Map<String, List<String>> amounts = new HashMap<>();
        for (Object item : read.getJsonArray("expenses")) {
            JsonArray expense = (JsonArray) item;
            amounts.computeIfAbsent(writeOf(expense), write -> new ArrayList<>(1))
                    .add(expense.getString(1));
        }
        return new Reading(instance, read.getString("release"), amounts, null);
    }

    List<String> amountsOf(String identifier) {
        return amounts.getOrDefault(identifier, List.of());
    }

    private static String writeOf(JsonArray expense) {
        Matcher described = DESCRIPTION.matcher(expense.getString(2));
        return described.matches() ? described.group(1) : expense.getString(0);
    }

    /** The instance in words. */
    String where() {
        return instance.getHost() + ":" + instance.getPort() + (release == null ? "" : " (" + release + ")");
    }
}
