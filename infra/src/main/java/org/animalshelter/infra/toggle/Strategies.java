package org.animalshelter.infra.toggle;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Users and percentages as strategies of Unleash. A toggle is on for a user if one of its strategies is. */
final class Strategies {
    private static final String USER = "userId";
    private static final int ALL = 100;

    private Strategies() {}

    static List<JsonObject> of(String toggle, List<String> users, OptionalInt percent) {
        var strategies = new ArrayList<JsonObject>();
        if (!users.isEmpty()) {
            var constraint = new JsonObject()
                    .put("contextName", USER)
                    .put("operator", "IN")
                    .put("values", new JsonArray(users));
            strategies.add(rollout(toggle, ALL, USER).put("constraints", new JsonArray().add(constraint)));
        }
        percent.ifPresent(share -> strategies.add(rollout(toggle, share, USER)));
        if (strategies.isEmpty()) {
            // Not by user: everyone includes who is not signed in.
            strategies.add(rollout(toggle, ALL, "default"));
        }
        return strategies;
    }

    private static JsonObject rollout(String toggle, int percent, String stickiness) {
        return new JsonObject()
                .put("name", "flexibleRollout")
                .put("constraints", new JsonArray())
                .put(
                        "parameters",
                        new JsonObject()
                                .put("rollout", Integer.toString(percent))
                                .put("stickiness", stickiness)
                                .put("groupId", toggle));
    }

    /** Reads back what {@link #of} wrote. Of strategies made on Unleash's own page it keeps users and percentages. */
    static Toggle read(String name, boolean on, List<JsonObject> strategies) {
        var users = strategies.stream()
                .flatMap(strategy -> objects(strategy.getJsonArray("constraints")))
                .filter(constraint -> USER.equals(constraint.getString("contextName")))
                .flatMap(constraint -> constraint.getJsonArray("values", new JsonArray()).stream())
                .map(Object::toString)
                .sorted()
                .toList();
        var percent = strategies.stream()
                .filter(strategy ->
                        objects(strategy.getJsonArray("constraints")).findAny().isEmpty())
                .map(strategy -> strategy.getJsonObject("parameters", new JsonObject()))
                .filter(parameters -> USER.equals(parameters.getString("stickiness")))
                .mapToInt(parameters -> Integer.parseInt(parameters.getString("rollout", "100")))
                .max();
        return new Toggle(name, on, users, percent);
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array == null ? Stream.empty() : array.stream().map(JsonObject.class::cast);
    }
}
