package org.animalshelter.pipelines.matrix;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;

/**
 * What production is like between two steps of a story.
 *
 * @param number of the step that led here; 0 before the first one
 * @param tag of that step
 * @param pages the frontend releases whose pages may be open, with that of the new ones
 * @param toggles how people have the toggles: off, on, or some this way and some that
 */
record State(
        int number,
        String tag,
        Release frontend,
        Set<Release> pages,
        Release backend,
        Schema schema,
        Set<Boolean> toggles) {
    State {
        pages = Set.copyOf(pages);
        toggles = Set.copyOf(toggles);
    }

    /** As those have it who have most. */
    Combination combination() {
        return new Combination(frontend, backend, schema, toggles.contains(true));
    }

    static State before(String tag, Map<Component, Release> running, Set<Boolean> toggles) {
        Release frontend = running.get(Component.FRONTEND);
        return new State(
                0,
                tag,
                frontend,
                Set.of(frontend),
                running.get(Component.BACKEND),
                Schema.of(running.get(Component.DB)),
                toggles);
    }

    /** The same, as the state after a step that changes nothing yet. */
    State next(String tag) {
        return new State(number + 1, tag, frontend, pages, backend, schema, toggles);
    }

    State with(Set<Boolean> toggles) {
        return new State(number, tag, frontend, pages, backend, schema, toggles);
    }

    /** Pages that are open stay so when others come into their place. */
    State with(Component component, Release release) {
        return switch (component) {
            case FRONTEND -> new State(number, tag, release, andOpen(release), backend, schema, toggles);
            case BACKEND -> new State(number, tag, frontend, pages, release, schema, toggles);
            case DB -> new State(number, tag, frontend, pages, backend, Schema.of(release), toggles);
        };
    }

    State withOpen(Collection<Release> others) {
        Set<Release> open = new HashSet<>(pages);
        open.addAll(others);
        return new State(number, tag, frontend, open, backend, schema, toggles);
    }

    State backfilled(String backfill) {
        return new State(number, tag, frontend, pages, backend, new Schema(schema.release(), backfill), toggles);
    }

    /** Only pages of the release that runs are left. */
    State retired() {
        return new State(number, tag, frontend, Set.of(frontend), backend, schema, toggles);
    }

    private Set<Release> andOpen(Release release) {
        return withOpen(Set.of(release)).pages;
    }
}
