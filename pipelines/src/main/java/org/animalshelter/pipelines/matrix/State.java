package org.animalshelter.pipelines.matrix;

import java.util.Set;
import org.animalshelter.infra.production.Release;

/**
 * What production is like between two steps of a story.
 *
 * @param number of the step that led here; 0 before the first one
 * @param tag of that step
 * @param toggles how people have the toggles: off, on, or some this way and some that
 */
record State(int number, String tag, Release frontend, Release backend, Release schema, Set<Boolean> toggles) {
    State {
        toggles = Set.copyOf(toggles);
    }

    /** As those have it who have most. */
    Combination combination() {
        return new Combination(frontend, backend, schema, toggles.contains(true));
    }
}
