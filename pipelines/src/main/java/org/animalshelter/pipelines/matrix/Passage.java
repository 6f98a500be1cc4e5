package org.animalshelter.pipelines.matrix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.animalshelter.infra.production.Component;
import org.animalshelter.infra.production.Release;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.story.Route;
import org.animalshelter.pipelines.story.Step;

/**
 * The states that production passes through, one after the other.
 *
 * @param states from that before the first step on
 * @param toggles that are switched on the way
 */
record Passage(List<State> states, List<String> toggles) {
    private static final int EVERYONE = 100;

    static Passage of(Route route) {
        Map<Component, Release> running = new EnumMap<>(route.beginning());
        Map<String, Set<Boolean>> toggles = new TreeMap<>();
        route.story()
                .steps()
                .forEach(step -> step.operation()
                        .ifPresent(operation -> toggles.put(operation.toggle().name(), Set.of(false))));
        List<State> states = new ArrayList<>();
        states.add(state(0, route.story().tag(0), running, together(toggles)));
        for (Step step : route.story().steps()) {
            route.release(step)
                    .ifPresent(release -> running.put(step.component().orElseThrow(), release));
            step.operation()
                    .ifPresent(operation -> toggles.put(operation.toggle().name(), seen(operation.toggle())));
            states.add(state(step.number(), step.tag(), running, together(toggles)));
        }
        return new Passage(states, List.copyOf(toggles.keySet()));
    }

    static State state(int number, String tag, Map<Component, Release> running, Set<Boolean> toggles) {
        return new State(
                number,
                tag,
                running.get(Component.FRONTEND),
                running.get(Component.BACKEND),
                running.get(Component.DB),
                toggles);
    }

    private static Set<Boolean> together(Map<String, Set<Boolean>> toggles) {
        Set<Boolean> together = new HashSet<>();
        toggles.values().forEach(together::addAll);
        return together.isEmpty() ? Set.of(false) : together;
    }

    /** How people have a toggle: off, on, or some this way and some that. */
    static Set<Boolean> seen(Toggle toggle) {
        if (!toggle.on()) {
            return Set.of(false);
        }
        boolean forAll = toggle.isOnForEveryone() || toggle.percent().orElse(0) == EVERYONE;
        return forAll ? Set.of(true) : Set.of(false, true);
    }

    List<Release> frontends() {
        return distinct(State::frontend);
    }

    List<Release> backends() {
        return distinct(State::backend);
    }

    List<Release> schemas() {
        return distinct(State::schema);
    }

    /** Without any toggle there is nothing to be on. */
    List<Boolean> switches() {
        return toggles.isEmpty() ? List.of(false) : List.of(false, true);
    }

    private List<Release> distinct(Function<State, Release> component) {
        return states.stream().map(component).distinct().toList();
    }

    /** Every release with every other. */
    Plan everything() {
        Set<Combination> all = new LinkedHashSet<>();
        for (Release schema : schemas()) {
            for (Release backend : backends()) {
                all.addAll(product(Set.copyOf(frontends()), Set.of(backend), Set.of(schema), Set.copyOf(switches())));
            }
        }
        return plan(all);
    }

    /** No more than what production passes through. */
    Plan onTheWay() {
        return plan(reachable());
    }

    private Plan plan(Set<Combination> combinations) {
        State first = states.get(0);
        Combination base = new Combination(first.frontend(), first.backend(), first.schema(), false);
        return new Plan(base, schemas(), toggles, combinations);
    }

    /** All that production passes through. */
    Set<Combination> reachable() {
        Set<Combination> reachable = new LinkedHashSet<>();
        states.forEach(state -> reachable.addAll(around(state)));
        return reachable;
    }

    /**
     * What production passes through on the way to a state: the releases before and after the step, each with each, since
     * instances of both serve and pages of both are open, until all of the old ones are gone. One roll back leads to the
     * same combinations.
     */
    Set<Combination> around(State after) {
        State before = states.get(Math.max(0, states.indexOf(after) - 1));
        Set<Boolean> switches = new HashSet<>(before.toggles());
        switches.addAll(after.toggles());
        return product(
                both(before.frontend(), after.frontend()),
                both(before.backend(), after.backend()),
                both(before.schema(), after.schema()),
                switches);
    }

    private static Set<Release> both(Release one, Release other) {
        return new LinkedHashSet<>(List.of(one, other));
    }

    private static Set<Combination> product(
            Set<Release> frontends, Set<Release> backends, Set<Release> schemas, Set<Boolean> switches) {
        Set<Combination> product = new LinkedHashSet<>();
        for (Release schema : schemas) {
            for (Release backend : backends) {
                for (Release frontend : frontends) {
                    switches.forEach(on -> product.add(new Combination(frontend, backend, schema, on)));
                }
            }
        }
        return product;
    }

    /** The number of the state that a release came with. */
    int cameWith(Component component, Release release) {
        return states.stream()
                .filter(state -> of(state, component).equals(release))
                .findFirst()
                .map(State::number)
                .orElseThrow();
    }

    private static Release of(State state, Component component) {
        return switch (component) {
            case FRONTEND -> state.frontend();
            case BACKEND -> state.backend();
            case DB -> state.schema();
        };
    }

    /** Such as {@code frontend 1, backend 0, db 0, toggles on}: each by the number of the state that it came with. */
    String inWords(Combination combination) {
        String releases = "frontend %d, backend %d, db %d"
                .formatted(
                        cameWith(Component.FRONTEND, combination.frontend()),
                        cameWith(Component.BACKEND, combination.backend()),
                        cameWith(Component.DB, combination.schema()));
        return releases + (toggles.isEmpty() ? "" : ", toggles " + (combination.toggles() ? "on" : "off"));
    }
}
