package org.animalshelter.pipelines.traffic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be there of a write.
 *
 * @param fields those of its row that were not written again since
 */
record Due(Entry entry, Map<String, String> fields) {
    private record Field(String view, String identifier, String name) {}

    /** @param entries in the order in which they were written */
    static List<Due> of(List<Entry> entries) {
        var begun = new HashSet<String>();
        var known = entries.stream().map(entry -> known(entry, begun)).toList();
        var later = new HashSet<Field>();
        var due = new ArrayList<Due>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            var entry = entries.get(i);
            var fields = new LinkedHashMap<String, String>(known.get(i));
            fields.keySet().removeIf(name -> later.contains(field(entry, name)));
            entry.row().fields().keySet().forEach(name -> later.add(field(entry, name)));
            due.add(new Due(entry, fields));
        }
        Collections.reverse(due);
        return due;
    }

    /** A change without an acknowledgement may not have happened. */
    private static Map<String, String> known(Entry entry, Set<String> begun) {
        boolean first = begun.add(entry.row().identifier());
        return first || entry.acknowledged() ? entry.row().fields() : Map.of();
    }

    private static Field field(Entry entry, String name) {
        return new Field(entry.view().name(), entry.row().identifier(), name);
    }
}
