package org.animalshelter.pipelines.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.animalshelter.infra.production.Release;

/** Combinations that can share a process and a database, one after the other. */
record Group(Release backend, Schema schema, List<Combination> combinations) {
    /**
     * @param order of the schemas: a later one is made from an earlier one
     * @return those that begin with {@code first}, which all others wait for, and then those with early schemas
     */
    static List<Group> of(Collection<Combination> combinations, Combination first, List<Schema> order) {
        Map<Key, Group> groups = new LinkedHashMap<>();
        groups.put(keyOf(first), new Group(first.backend(), first.schema(), new ArrayList<>()));
        combinations.stream()
                .sorted(Comparator.comparing((Combination it) -> order.indexOf(it.schema()))
                        // A backend has time to hear of the toggles.
                        .thenComparing(Combination::toggles))
                .forEach(it -> groups.computeIfAbsent(
                                keyOf(it), key -> new Group(it.backend(), it.schema(), new ArrayList<>()))
                        .combinations()
                        .add(it));
        return List.copyOf(groups.values());
    }

    private record Key(Release backend, Schema schema) {}

    private static Key keyOf(Combination combination) {
        return new Key(combination.backend(), combination.schema());
    }
}
