package org.animalshelter.pipelines.bench;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.bench.Figure.Unit;
import org.animalshelter.pipelines.matrix.Cell;
import org.animalshelter.pipelines.matrix.CellTests;
import org.animalshelter.pipelines.matrix.SchemaState;
import org.animalshelter.pipelines.matrix.Selection;

/** How many cells are tried in a minute: two releases of a backend, with toggles off and on. */
final class CellFigures {
    private static final List<String> TOGGLES = List.of("bench");

    private CellFigures() {}

    /**
     * Tries them.
     *
     * @param running what is tried
     * @param again its backend, built once more: the same content, and another release
     */
    static List<Figure> of(Path folder, Map<Component, Release> running, Release again, Progress progress) {
        var frontend = running.get(Component.FRONTEND);
        var schema = SchemaState.of(running.get(Component.DB));
        var all = new LinkedHashSet<Cell>();
        for (var backend : List.of(running.get(Component.BACKEND), again)) {
            all.add(new Cell(frontend, backend, schema, false));
            all.add(new Cell(frontend, backend, schema, true));
        }
        var selection = new Selection(all.iterator().next(), List.of(schema), TOGGLES, all);
        var watch = new Stopwatch();
        // A folder of its own: no outcome is known there.
        new CellTests(folder.resolve("cells")).of(selection, progress);
        return List.of(Figure.once("cells", Unit.PER_MINUTE, all.size() * 60 / watch.seconds()));
    }
}
