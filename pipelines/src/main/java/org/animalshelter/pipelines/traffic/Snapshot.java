package org.animalshelter.pipelines.traffic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people see at a moment, through each client that is open.
 *
 * @param readings by the frontend release of the client, and by view; those of one instance after the other
 */
record Snapshot(Map<String, Map<View, List<Reading>>> readings) {
    static final Snapshot NONE = new Snapshot(Map.of());

    static Snapshot of(Map<String, List<Reading>> readings) {
        var all = new LinkedHashMap<String, Map<View, List<Reading>>>();
        readings.forEach((client, theirs) -> {
            var byView = new LinkedHashMap<View, List<Reading>>();
            theirs.forEach(reading -> byView.computeIfAbsent(reading.view(), view -> new ArrayList<>())
                    .add(reading));
            all.put(client, byView);
        });
        return new Snapshot(all);
    }

    /**
     * What is not as it was at an earlier moment. A client that was not open then must show the same as another one.
     *
     * @param written the identifiers of all that people have written
     */
    List<Change> since(Snapshot earlier, Set<String> written) {
        var changes = new ArrayList<Change>();
        readings.forEach((client, views) -> views.forEach((view, now) -> earlier.of(client, view)
                .forEach(then -> now.forEach(reading -> changes.addAll(Change.between(then, reading, written))))));
        return changes;
    }

    /** One reading of a view is enough: at that moment all instances showed the same. */
    private List<Reading> of(String client, View view) {
        var theirs = readings.getOrDefault(
                client, readings.values().stream().findFirst().orElse(Map.of()));
        return theirs.getOrDefault(view, List.of()).stream().limit(1).toList();
    }
}
