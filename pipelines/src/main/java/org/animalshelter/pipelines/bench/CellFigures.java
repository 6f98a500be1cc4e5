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
import org.animalshelter.pipelines.matrix.Cell;
import org.animalshelter.pipelines.matrix.CellTests;
import org.animalshelter.pipelines.matrix.SchemaState;
import org.animalshelter.pipelines.matrix.Selection;

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
        SchemaState schema = SchemaState.of(running.get(Component.DB));
        Set<Cell> all = new LinkedHashSet<>();
        for (Release backend : List.of(running.get(Component.BACKEND), again)) {
            all.add(new Cell(frontend, backend, schema, false));
            all.add(new Cell(frontend, backend, schema, true));
        }
        double together = all.size() / minutes(folder, all, console);
        Set<Cell> some = new LinkedHashSet<>(List.copyOf(all).subList(0, BY_ITSELF));
        double time = 0;
        for (Cell one : some) {
            time += minutes(folder, Set.of(one), console);
        }
        double oneByOne = some.size() / time;
        return List.of(
                Figure.of("combinations, together", Spread.of(together), Unit.PER_MINUTE),
                Figure.of("combinations, each from nothing", Spread.of(oneByOne), Unit.PER_MINUTE),
                Figure.of("  together ÷ from nothing", Spread.of(together / oneByOne), Unit.RATIO));
    }

    private static double minutes(Path folder, Set<Cell> combinations, Console console) {
        Cell first = combinations.iterator().next();
        Cell base = new Cell(first.frontend(), first.backend(), first.schema(), false);
        Selection plan = new Selection(base, List.of(first.schema()), TOGGLES, combinations);
        // A folder of its own: no outcome is known there.
        CellTests cells = new CellTests(folder.resolve("cells-" + UUID.randomUUID()));
        Stopwatch watch = new Stopwatch();
        cells.of(plan, console);
        return watch.seconds() / 60;
    }
}
