package org.animalshelter.pipelines.matrix;

import java.util.ArrayList;
import java.util.Arrays;
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
    public record Order(List<Component> components, States passage) {
        /** Where it breaks first, and why; nothing where all of it works. */
        public Optional<Break> breaksAt(Map<Cell, Outcome> outcomes) {
            for (State state : passage.states()) {
                for (Cell combination : passage.around(state)) {
                    Outcome outcome = outcomes.get(combination);
                    if (!outcome.isGreen()) {
                        return Optional.of(new Break(
                                state.tag(), combination, outcome.why().orElseThrow()));
                    }
                }
            }
            return Optional.empty();
        }
    }

    /** @param at the component that is being deployed; or the state that all begins with */
    public record Break(String at, Cell combination, String why) {}

    public static Orders between(Map<Component, Release> from, Map<Component, Release> to) {
        List<Component> changed = Arrays.stream(Component.values())
                .filter(component -> !from.get(component).equals(to.get(component)))
                .toList();
        return new Orders(permutations(changed).stream()
                .map(order -> new Order(order, passage(order, from, to)))
                .toList());
    }

    private static States passage(List<Component> order, Map<Component, Release> from, Map<Component, Release> to) {
        List<State> states = new ArrayList<>();
        State state = State.before("the beginning", from, NO_TOGGLES);
        states.add(state);
        for (Component component : order) {
            state = state.next(component.label()).with(component, to.get(component));
            states.add(state);
        }
        return new States(states, List.of());
    }

    private static List<List<Component>> permutations(List<Component> components) {
        if (components.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Component>> permutations = new ArrayList<>();
        for (Component first : components) {
            List<Component> others =
                    components.stream().filter(other -> other != first).toList();
            for (List<Component> rest : permutations(others)) {
                List<Component> one = new ArrayList<>(List.of(first));
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
    public Selection plan() {
        Set<Cell> combinations = new LinkedHashSet<>();
        all.forEach(order -> combinations.addAll(order.passage().reachable()));
        State first = all.get(0).passage().states().get(0);
        // Where the schema changes, there is an order in which it does: all have the same two.
        List<SchemaState> schemas = all.stream()
                .flatMap(order -> order.passage().schemas().stream())
                .distinct()
                .toList();
        return new Selection(first.combination(), schemas, List.of(), combinations);
    }
}
