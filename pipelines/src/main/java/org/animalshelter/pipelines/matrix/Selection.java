package org.animalshelter.pipelines.matrix;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.animalshelter.infra.release.Release;

/**
 * What is to be tried.
 *
 * @param base the releases that all begins with: what their users see of earlier expenses, all others must see too
 * @param schemas in the order in which production migrates to them, from that of the base on
 * @param toggles that are on for some and off for others
 * @param cells in any order; equal ones are one
 * @param neighbours the releases of the backend that serve beside that of a cell: what they write, it must read. Cells
 *     without any need not be there
 */
public record Selection(
        Cell base,
        List<SchemaState> schemas,
        List<String> toggles,
        Set<Cell> cells,
        Map<Cell, Set<Release>> neighbours) {
    public Selection {
        schemas = List.copyOf(schemas);
        toggles = toggles.stream().sorted().distinct().toList();
        cells = new LinkedHashSet<>(cells);
        neighbours = Map.copyOf(neighbours);
        if (schemas.isEmpty() || !schemas.get(0).equals(base.schema())) {
            throw new IllegalArgumentException("the schemas begin with that of the base: " + base + " " + schemas);
        }
        for (var cell : cells) {
            if (!schemas.contains(cell.schema())) {
                throw new IllegalArgumentException("no order leads to the schema of: " + cell);
            }
        }
    }

    /** Without backends that serve beside one another. */
    public Selection(Cell base, List<SchemaState> schemas, List<String> toggles, Set<Cell> cells) {
        this(base, schemas, toggles, cells, Map.of());
    }

    Set<Release> neighboursOf(Cell cell) {
        return neighbours.getOrDefault(cell, Set.of());
    }
}
