package org.animalshelter.pipelines.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;

/** The orders in which the components that differ between two states can be deployed. */
public final class Orders {
    private static final Set<Boolean> NO_TOGGLES = Set.of(false);

    private final List<Order> all;

    private Orders(List<Order> all) {
        this.all = all;
    }

    /** One component after the other, from one state to the other. */
    public record Order(List<Component> components, States states) {
        /** Where it breaks first, and why; nothing where all of it works. */
        public Optional<Break> breaksAt(Map<Cell, Outcome> outcomes) {
            for (var state : states.all()) {
                for (var cell : states.around(state)) {
                    var outcome = outcomes.get(cell);
                    if (!outcome.isGreen()) {
                        return Optional.of(
                                new Break(state.tag(), cell, outcome.why().orElseThrow()));
                    }
                }
            }
            return Optional.empty();
        }
    }

    /** @param at the component that is being deployed; or the state that all begins with */
    public record Break(String at, Cell cell, String why) {}

    public static Orders between(Map<Component, Release> from, Map<Component, Release> to) {
        var changed = Arrays.stream(Component.values())
                .filter(component -> !from.get(component).equals(to.get(component)))
                .toList();
        return new Orders(permutations(changed).stream()
                .map(order -> new Order(order, states(order, from, to)))
                .toList());
    }

    private static States states(List<Component> order, Map<Component, Release> from, Map<Component, Release> to) {
        var states = new ArrayList<State>();
        State state = State.before("the beginning", from, NO_TOGGLES);
        states.add(state);
        for (var component : order) {
            state = state.next(component.label(), component.label()).with(component, to.get(component));
            states.add(state);
        }
        return new States(states, List.of());
    }

    private static List<List<Component>> permutations(List<Component> components) {
        if (components.isEmpty()) {
            return List.of(List.of());
        }
        var permutations = new ArrayList<List<Component>>();
        for (var first : components) {
            var others = components.stream().filter(other -> other != first).toList();
            for (var rest : permutations(others)) {
                var one = new ArrayList<Component>(List.of(first));
                one.addAll(rest);
                permutations.add(one);
            }
        }
        return permutations;
    }

    public List<Order> all() {
        return all;
    }

    /** What all of them pass through, once. */
    public Selection selection() {
        var cells = new LinkedHashSet<Cell>();
        var neighbours = new LinkedHashMap<Cell, Set<Release>>();
        for (var order : all) {
            cells.addAll(order.states().reachable());
            order.states()
                    .neighbours()
                    .forEach((cell, others) -> neighbours
                            .computeIfAbsent(cell, none -> new LinkedHashSet<>())
                            .addAll(others));
        }
        var first = all.get(0).states().all().get(0);
        // Where the schema changes, there is an order in which it does: all have the same two.
        var schemas = all.stream()
                .flatMap(order -> order.states().schemas().stream())
                .distinct()
                .toList();
        return new Selection(first.cell(), schemas, List.of(), cells, neighbours);
    }
}
