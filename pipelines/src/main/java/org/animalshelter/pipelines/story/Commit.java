package org.animalshelter.pipelines.story;

import java.util.List;

/**
 * A commit with what its message says at its end.
 *
 * @param steps the values of all {@code Step:}, as they were written; likewise the others
 */
record Commit(
        String id,
        List<String> parents,
        String subject,
        List<String> steps,
        List<String> components,
        List<String> operations) {
    /** How many things it moves, as it says: a step moves one. */
    int moves() {
        return components.size() + operations.size();
    }

    @Override
    public String toString() {
        return id.substring(0, 7) + " '" + subject + "'";
    }
}
