package org.animalshelter.pipelines.traffic;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads back what the ledger has, and what was there before, with the clients that are open. */
final class Audits {
    private static final int ANIMALS_LOOKED_AT = 5;

    private final Ledger ledger;
    private final Set<Entry> settled = new HashSet<>();
    private Set<Entry> wrong = Set.of();
    private List<View> sample = List.of();
    private Snapshot before = Snapshot.NONE;
    private Snapshot last = Snapshot.NONE;

    Audits(Ledger ledger) {
        this.ledger = ledger;
    }

    /** From now on, an audit also finds what changed though no volunteer changed it. */
    void look(List<Volunteers> clients, List<URI> instances) {
        before = snapshot(clients, instances);
        last = before;
    }

    Audit audit(List<Volunteers> clients, List<URI> instances) {
        var auditor = new Auditor();
        var due = Due.of(ledger.entries()).stream()
                .filter(one -> !settled.contains(one.entry()))
                .collect(Collectors.groupingBy(one -> readerOf(one.entry(), clients)));
        due.forEach((volunteers, theirs) -> audit(volunteers, theirs, instances, auditor));
        wrong = auditor.wrong();
        if (before != Snapshot.NONE) {
            last = snapshot(clients, instances);
            // Also what was written meanwhile.
            var written = ledger.entries().stream()
                    .map(entry -> entry.row().identifier())
                    .collect(Collectors.toSet());
            last.since(before, written).forEach(auditor::add);
        }
        return auditor.audit();
    }

    /** What the last audit found to be wrong is known, and later ones do not count it again. */
    void settle() {
        settled.addAll(wrong);
        before = last;
    }

    private Snapshot snapshot(List<Volunteers> clients, List<URI> instances) {
        if (sample.isEmpty()) {
            sample = clients.get(0).sample(ANIMALS_LOOKED_AT);
        }
        Map<String, List<Reading>> readings = new LinkedHashMap<>();
        for (var volunteers : clients) {
            // What a client ships, only that client can show.
            var views = Stream.concat(sample.stream(), volunteers.sample(0).stream())
                    .distinct()
                    .toList();
            var seen = new ArrayList<Reading>();
            read(volunteers, instances, views).forEach(seen::addAll);
            readings.put(volunteers.client().release(), seen);
        }
        return Snapshot.of(readings);
    }

    /** Those who wrote it, or else those with the newest pages. */
    private static Volunteers readerOf(Entry entry, List<Volunteers> clients) {
        return clients.stream()
                .filter(volunteers -> volunteers.client().release().equals(entry.client()))
                .findFirst()
                .orElseGet(() -> clients.get(clients.size() - 1));
    }

    private static void audit(Volunteers volunteers, List<Due> due, List<URI> instances, Auditor auditor) {
        var byView = due.stream()
                .collect(Collectors.groupingBy(one -> one.entry().view(), LinkedHashMap::new, Collectors.toList()));
        var views = List.copyOf(byView.keySet());
        var read = read(volunteers, instances, views);
        for (int i = 0; i < views.size(); i++) {
            int index = i;
            var readings = read.stream().map(one -> one.get(index)).toList();
            byView.get(views.get(i)).forEach(one -> auditor.add(one, readings));
        }
    }

    /** What each instance shows. */
    private static List<List<Reading>> read(Volunteers volunteers, List<URI> instances, List<View> views) {
        var asked = instances.stream()
                .map(instance -> volunteers.read(instance, views))
                .toList();
        return asked.stream().map(volunteers::await).toList();
    }
}
