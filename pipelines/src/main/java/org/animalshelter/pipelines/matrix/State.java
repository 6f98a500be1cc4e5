package org.animalshelter.pipelines.matrix;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;

/**
 * What production is like between two steps of a story.
 *
 * @param number of the step that led here; 0 before the first one
 * @param tag of that step
 * @param what the step moves, such as {@code backend}; empty before the first one
 * @param pages the frontend releases whose pages may be open, with that of the new ones
 * @param toggles how people have the toggles: off, on, or some this way and some that
 */
public record State(
        int number,
        String tag,
        String what,
        Release frontend,
        Set<Release> pages,
        Release backend,
        SchemaState schema,
        Set<Boolean> toggles) {
    public State {
        // In their order, so that a matrix reads the same in each run.
        pages = Collections.unmodifiableSet(new LinkedHashSet<>(pages));
        toggles = Collections.unmodifiableSet(new TreeSet<>(toggles));
    }

    /** As those have it who have most. */
    Cell cell() {
        return new Cell(frontend, backend, schema, toggles.contains(true));
    }

    public static State before(String tag, Map<Component, Release> running, Set<Boolean> toggles) {
        var frontend = running.get(Component.FRONTEND);
        return new State(
                0,
                tag,
                "",
                frontend,
                Set.of(frontend),
                running.get(Component.BACKEND),
                SchemaState.of(running.get(Component.DB)),
                toggles);
    }

    /** The same, as the state after a step that changes nothing yet. */
    public State next(String tag, String what) {
        return new State(number + 1, tag, what, frontend, pages, backend, schema, toggles);
    }

    public State with(Set<Boolean> toggles) {
        return new State(number, tag, what, frontend, pages, backend, schema, toggles);
    }

    /** Pages that are open stay so when others come into their place. */
    public State with(Component component, Release release) {
        return switch (component) {
            case FRONTEND -> new State(number, tag, what, release, andOpen(release), backend, schema, toggles);
            case BACKEND -> new State(number, tag, what, frontend, pages, release, schema, toggles);
            case DB -> new State(number, tag, what, frontend, pages, backend, SchemaState.of(release), toggles);
        };
    }

    public State withOpen(Collection<Release> others) {
        var open = new LinkedHashSet<Release>(pages);
        open.addAll(others);
        return new State(number, tag, what, frontend, open, backend, schema, toggles);
    }

    State backfilled(String backfill) {
        return new State(
                number, tag, what, frontend, pages, backend, new SchemaState(schema.release(), backfill), toggles);
    }

    /** Only pages of the release that runs are left. */
    State retired() {
        return new State(number, tag, what, frontend, Set.of(frontend), backend, schema, toggles);
    }

    private Set<Release> andOpen(Release release) {
        return withOpen(Set.of(release)).pages;
    }
}
