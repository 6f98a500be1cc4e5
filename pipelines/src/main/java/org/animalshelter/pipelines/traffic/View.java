package org.animalshelter.pipelines.traffic;

import java.util.Objects;
import java.util.Set;

/**
 * What people see of things of one kind.
 *
 * @param name such as {@code expenses}
 * @param of what it is of, such as the identifier of an animal, or the person who looks; empty where it is of everything
 */
public record View(String name, String of) {
    private static final Set<String> KNOWN = Set.of("animals", "search", "species", "status", "expenses", "report");

    public View {
        of = Objects.requireNonNullElse(of, "");
    }

    /** Whether every client has it: not one that a client ships. */
    boolean isKnown() {
        return isKnown(name);
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
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
