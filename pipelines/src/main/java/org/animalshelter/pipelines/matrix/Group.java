package org.animalshelter.pipelines.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.animalshelter.infra.release.Release;

/** Cells of one backend, which share a process and a database: one schema after the other. */
record Group(Release backend, Map<SchemaState, List<Cell>> cells) {
    static List<Group> of(Collection<Cell> cells) {
        var groups = new LinkedHashMap<Release, Group>();
        cells.stream()
                // A backend has time to hear of the toggles.
                .sorted(Comparator.comparing(Cell::toggles))
                .forEach(it -> groups.computeIfAbsent(it.backend(), key -> new Group(key, new LinkedHashMap<>()))
                        .cells()
                        .computeIfAbsent(it.schema(), schema -> new ArrayList<>())
                        .add(it));
        return List.copyOf(groups.values());
    }

    Cell anyone() {
        return cells.values().iterator().next().get(0);
    }

    List<Cell> at(SchemaState schema) {
        return cells.getOrDefault(schema, List.of());
    }
}
