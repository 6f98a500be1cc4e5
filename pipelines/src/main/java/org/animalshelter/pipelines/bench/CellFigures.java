package org.animalshelter.pipelines.bench;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.console.Console;
import org.animalshelter.pipelines.matrix.Cells;
import org.animalshelter.pipelines.matrix.Combination;
import org.animalshelter.pipelines.matrix.Plan;
import org.animalshelter.pipelines.matrix.Schema;

/** How many combinations of releases are tried in a minute, beside the same ones each started from nothing. */
final class CellFigures {
    private static final List<String> TOGGLES = List.of("bench");
    private static final int BY_ITSELF = 2;

    private CellFigures() {}

    /**
     * Tries them.
     *
     * @param running what is tried
     * @param again its backend, built once more: the same content, and another release
     */
    static List<Figure> of(Path folder, Map<Component, Release> running, Release again, Console console) {
        Release frontend = running.get(Component.FRONTEND);
        Schema schema = Schema.of(running.get(Component.DB));
        Set<Combination> all = new LinkedHashSet<>();
        for (Release backend : List.of(running.get(Component.BACKEND), again)) {
            all.add(new Combination(frontend, backend, schema, false));
            all.add(new Combination(frontend, backend, schema, true));
        }
        double together = all.size() / minutes(folder, all, console);
        Set<Combination> some = new LinkedHashSet<>(List.copyOf(all).subList(0, BY_ITSELF));
        double time = 0;
        for (Combination one : some) {
            time += minutes(folder, Set.of(one), console);
        }
        double oneByOne = some.size() / time;
        return List.of(
                Figure.of("combinations, together", Spread.of(together), Unit.PER_MINUTE),
                Figure.of("combinations, each from nothing", Spread.of(oneByOne), Unit.PER_MINUTE),
                Figure.of("  together ÷ from nothing", Spread.of(together / oneByOne), Unit.RATIO));
    }

    private static double minutes(Path folder, Set<Combination> combinations, Console console) {
        Combination first = combinations.iterator().next();
        Combination base = new Combination(first.frontend(), first.backend(), first.schema(), false);
        Plan plan = new Plan(base, List.of(first.schema()), TOGGLES, combinations);
        // A folder of its own: no outcome is known there.
        Cells cells = new Cells(folder.resolve("cells-" + UUID.randomUUID()));
        Stopwatch watch = new Stopwatch();
        cells.of(plan, console);
        return watch.seconds() / 60;
    }
}
