package org.animalshelter.pipelines.story;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A commit with what its message says at its end. */
record Commit(String id, List<String> parents, String subject, Trailers trailers) {
    List<String> steps() {
        return trailers.steps();
    }

    List<String> components() {
        return trailers.components();
    }

    List<String> operations() {
        return trailers.operations();
    }

    /** How many things it moves, as it says: a step moves one. */
    int moves() {
        return components().size() + operations().size();
    }

    /** What it would be if each of its steps had a commit of its own: each moves the component that stands next to it. */
    Stream<Commit> apart() {
        return IntStream.range(0, steps().size()).mapToObj(i -> new Commit(id, parents, subject, trailers.only(i)));
    }

    /** Whether it is several steps, each with a component. */
    boolean isSeveral() {
        return steps().size() > 1
                && steps().size() == components().size()
                && operations().isEmpty();
    }

    @Override
    public String toString() {
        return id.substring(0, 7) + " '" + subject + "'";
    }
}
