package org.animalshelter.pipelines.story;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** What it would be if each of its steps had a commit of its own: each moves the component that stands next to it. */
    Stream<Commit> apart() {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> new Commit(
                        id, parents, subject, List.of(steps.get(i)), List.of(components.get(i)), operations));
    }

    /** Whether it is several steps, each with a component. */
    boolean isSeveral() {
        return steps.size() > 1 && steps.size() == components.size() && operations.isEmpty();
    }

    @Override
    public String toString() {
        return id.substring(0, 7) + " '" + subject + "'";
    }
}
