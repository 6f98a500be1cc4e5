package org.animalshelter.pipelines.traffic;

import io.vertx.core.json.JsonObject;

/**
 * What people see of things of one kind.
 *
 * @param name such as {@code expenses}
 * @param of what it is of, such as the identifier of an animal, or the person who looks; empty where it is of everything
 */
public record View(String name, String of) {
    /** @param json as {@link #toJson} gives it */
    public static View of(JsonObject json) {
        return new View(json.getString("name"), json.getString("of", ""));
    }

    public JsonObject toJson() {
        return new JsonObject().put("name", name).put("of", of);
    }

    /** What one of its rows is, in a word. */
    String thing() {
        return switch (name) {
            case "animals", "search", "species", "status" -> "animal";
            case "expenses" -> "expense";
            case "report" -> "sum";
            default -> "row of " + name;
        };
    }

    /** Such as {@code the list of animals}. */
    String inWords() {
        return switch (name) {
            case "animals" -> "the list of animals";
            case "search" -> "the animals found by \"" + of + "\"";
            case "species", "status" -> "the animals with " + name + " " + of;
            case "expenses" -> "the expenses of an animal";
            case "report" -> "the report";
            default -> name + " of " + of;
        };
    }
}
