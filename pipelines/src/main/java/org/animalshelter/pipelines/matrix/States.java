package org.animalshelter.pipelines.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.story.BuiltStory;
import org.animalshelter.pipelines.story.Operation.Backfill;
import org.animalshelter.pipelines.story.Operation.RetireFrontend;
import org.animalshelter.pipelines.story.Operation.SwitchToggle;

/**
 * The states that production passes through, one after the other.
 *
 * @param all from that before the first step on
 * @param toggles that are switched on the way
 */
public record States(List<State> all, List<String> toggles) {
    private static final int EVERYONE = 100;

    public static States of(BuiltStory route) {
        var beginning = route.beginning();
        var toggles = new TreeMap<String, Set<Boolean>>();
        route.story()
                .steps()
                .forEach(step -> step.operation(SwitchToggle.class)
                        .ifPresent(operation -> toggles.put(operation.toggle().name(), Set.of(false))));
        var states = new ArrayList<State>();
        states.add(State.before(route.story().tag(0), beginning, together(toggles)));
        for (var step : route.story().steps()) {
            var before = states.get(states.size() - 1);
            step.operation(SwitchToggle.class)
                    .ifPresent(operation -> toggles.put(operation.toggle().name(), seen(operation.toggle())));
            State after = before.next(step.tag(), step.moves()).with(together(toggles));
            if (step.component().isPresent()) {
                after = after.with(step.component().get(), route.release(step).orElseThrow());
            } else if (step.operation(Backfill.class).isPresent()) {
                after = after.backfilled(step.operation(Backfill.class).get().name());
            } else if (step.operation(RetireFrontend.class).isPresent()) {
                after = after.retired();
            }
            states.add(after);
        }
        return new States(states, List.copyOf(toggles.keySet()));
    }

    private static Set<Boolean> together(Map<String, Set<Boolean>> toggles) {
        var together = new TreeSet<Boolean>();
        toggles.values().forEach(together::addAll);
        return together.isEmpty() ? Set.of(false) : together;
    }

    /** How people have a toggle: off, on, or some this way and some that. */
    public static Set<Boolean> seen(Toggle toggle) {
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

    List<SchemaState> schemas() {
        return distinct(State::schema);
    }

    /** Without any toggle there is nothing to be on. */
    List<Boolean> switches() {
        return toggles.isEmpty() ? List.of(false) : List.of(false, true);
    }

    private <T> List<T> distinct(Function<State, T> component) {
        return all.stream().map(component).distinct().toList();
    }

    /** Every release with every other. */
    public Selection everything() {
        var all = new LinkedHashSet<Cell>();
        for (var schema : schemas()) {
            for (var backend : backends()) {
                all.addAll(product(
                        new LinkedHashSet<>(frontends()),
                        Set.of(backend),
                        Set.of(schema),
                        new LinkedHashSet<>(switches())));
            }
        }
        return selection(all);
    }

    /** No more than what production passes through. */
    public Selection onTheWay() {
        return selection(reachable());
    }

    private Selection selection(Set<Cell> cells) {
        var first = all.get(0);
        var base = new Cell(first.frontend(), first.backend(), first.schema(), false);
        return new Selection(base, schemas(), toggles, cells, neighbours());
    }

    /** All that production passes through. */
    Set<Cell> reachable() {
        var reachable = new LinkedHashSet<Cell>();
        all.forEach(state -> reachable.addAll(around(state)));
        return reachable;
    }

    /**
     * What production passes through on the way to a state: the releases before and after the step, each with each, since
     * instances of both serve until all of the old ones are gone. Pages stay open until they are retired. One rollback
     * leads to the same cells.
     */
    Set<Cell> around(State after) {
        var before = all.get(Math.max(0, all.indexOf(after) - 1));
        var switches = new TreeSet<Boolean>(before.toggles());
        switches.addAll(after.toggles());
        return product(
                union(before.pages(), after.pages()),
                both(before.backend(), after.backend()),
                both(before.schema(), after.schema()),
                switches);
    }

    /**
     * The releases of the backend that serve beside that of a cell, in a rollout or after a rollback: each reads what the
     * other writes. No cell that production does not pass through has any.
     */
    Map<Cell, Set<Release>> neighbours() {
        var neighbours = new LinkedHashMap<Cell, Set<Release>>();
        for (int i = 1; i < all.size(); i++) {
            var backends = both(all.get(i - 1).backend(), all.get(i).backend());
            for (var cell : around(all.get(i))) {
                backends.stream()
                        .filter(other -> !other.equals(cell.backend()))
                        .forEach(other -> neighbours
                                .computeIfAbsent(cell, none -> new LinkedHashSet<>())
                                .add(other));
            }
        }
        return neighbours;
    }

    private static <T> Set<T> both(T one, T other) {
        return union(List.of(one), List.of(other));
    }

    private static <T> Set<T> union(Collection<T> some, Collection<T> others) {
        var union = new LinkedHashSet<T>(some);
        union.addAll(others);
        return union;
    }

    private static Set<Cell> product(
            Set<Release> frontends, Set<Release> backends, Set<SchemaState> schemas, Set<Boolean> switches) {
        var product = new LinkedHashSet<Cell>();
        for (var schema : schemas) {
            for (var backend : backends) {
                for (var frontend : frontends) {
                    switches.forEach(on -> product.add(new Cell(frontend, backend, schema, on)));
                }
            }
        }
        return product;
    }

    /**
     * The number of the state that something came with.
     *
     * @param component such as {@code State::backend}
     */
    public <T> int cameWith(Function<State, T> component, T one) {
        return all.stream()
                .filter(state -> component.apply(state).equals(one))
                .findFirst()
                .map(State::number)
                .orElseThrow();
    }

    /** Such as {@code frontend 1, backend 0, db 0, toggles on}: each by the number of the state that it came with. */
    public String inWords(Cell cell) {
        var releases = String.format(
                Locale.ROOT,
                "frontend %d, backend %d, db %d",
                cameWith(State::frontend, cell.frontend()),
                cameWith(State::backend, cell.backend()),
                cameWith(State::schema, cell.schema()));
        return releases + (toggles.isEmpty() ? "" : ", toggles " + (cell.toggles() ? "on" : "off"));
    }
}
