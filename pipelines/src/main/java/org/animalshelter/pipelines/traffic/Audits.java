package org.animalshelter.pipelines.traffic;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.traffic.Volunteers.Question;

/**
 * Reads back what the ledger has, and what was there before, with the clients that are open: a few views at a time, and of
 * each only what is looked for, so that a large shelter and a long ledger need no more memory than small ones.
 */
final class Audits {
    private static final int ANIMALS_LOOKED_AT = 5;
    private static final int VIEWS_AT_ONCE = 6;
    private static final int ENTRIES_AT_ONCE = 10_000;

    private final Ledger ledger;
    private final Set<Entry> settled = new HashSet<>();
    private Set<Entry> wrong = Set.of();
    private List<View> sample = List.of();
    private Map<String, Map<View, Reading>> before = Map.of();
    private Map<String, Map<View, Reading>> last = Map.of();

    Audits(Ledger ledger) {
        this.ledger = ledger;
    }

    /** From now on, an audit also finds what changed though no volunteer changed it. */
    void look(List<Volunteers> clients, List<URI> instances) {
        before = seen(clients, instances, new Auditor());
        last = before;
    }

    /**
     * Finds something wrong where it cannot be finished, whatever the reason: who deploys must still learn what came of that.
     *
     * @param instances where nobody writes until this returns
     */
    Audit audit(List<Volunteers> clients, Supplier<List<URI>> instances) {
        var auditor = new Auditor();
        try {
            var asked = instances.get();
            if (asked.isEmpty()) {
                throw new Failure("no backend serves that could be asked");
            }
            ledger.requireComplete();
            readBack(clients, asked, auditor);
            if (!before.isEmpty()) {
                last = seen(clients, asked, auditor);
            }
        } catch (RuntimeException e) {
            var known = settled.stream().filter(Entry::acknowledged).count();
            auditor.giveUp(
                    ledger.acknowledged(name -> true) - known,
                    e instanceof Failure failure ? failure.sentence() : e.toString());
        }
        wrong = auditor.wrong();
        return auditor.audit();
    }

    /** What the last audit found to be wrong is known, and later ones do not count it again. */
    void settle() {
        settled.addAll(wrong);
        before = last;
    }

    private void readBack(List<Volunteers> clients, List<URI> instances, Auditor auditor) {
        var waiting = new ArrayList<View>();
        int entries = 0;
        for (var group : ledger.groups().entrySet()) {
            waiting.add(group.getKey());
            entries += group.getValue();
            if (waiting.size() == VIEWS_AT_ONCE || entries > ENTRIES_AT_ONCE) {
                readBack(waiting, clients, instances, auditor);
                waiting.clear();
                entries = 0;
            }
        }
        readBack(waiting, clients, instances, auditor);
    }

    private record Part(Volunteers reader, View view) {}

    private void readBack(List<View> groups, List<Volunteers> clients, List<URI> instances, Auditor auditor) {
        var parts = groups.stream()
                .flatMap(group -> Due.of(ledger.entries(group)).stream())
                .filter(due -> !settled.contains(due.entry()))
                .collect(Collectors.groupingBy(
                        due -> new Part(
                                readerOf(due.entry(), clients), due.entry().view()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var asked = new LinkedHashMap<List<Due>, Supplier<List<Reading>>>();
        parts.forEach((part, due) -> asked.put(due, ask(part.reader(), instances, questionOf(part.view(), due))));
        asked.forEach((due, answers) -> {
            var readings = answers.get();
            due.forEach(one -> auditor.add(one, readings));
        });
    }

    private static Question questionOf(View view, List<Due> due) {
        var writes = due.stream()
                .map(Due::entry)
                .collect(Collectors.partitioningBy(
                        Entry::acknowledged,
                        Collectors.mapping(entry -> entry.row().identifier(), Collectors.toSet())));
        return new Question(view, writes.get(true), Optional.of(writes.get(false)));
    }

    /** @return what the first instance shows to each client, less what volunteers wrote */
    private Map<String, Map<View, Reading>> seen(List<Volunteers> clients, List<URI> instances, Auditor auditor) {
        if (sample.isEmpty()) {
            sample = clients.get(0).sample(ANIMALS_LOOKED_AT);
        }
        // Expenses of other animals are too many, and are shown by no view but their own.
        var elsewhere = written(ledger.groups().keySet().stream()
                .filter(group -> !group.name().equals("expenses"))
                .toList());
        var all = new LinkedHashMap<String, Map<View, Reading>>();
        for (var volunteers : clients) {
            var client = volunteers.client().release();
            // What a client ships, only that client can show.
            var views = Stream.concat(sample.stream(), volunteers.sample(0).stream())
                    .distinct()
                    .toList();
            var theirs = new HashMap<View, Reading>();
            for (var view : views) {
                var then = before(client, view);
                var sought = then.map(Reading::identifiers).orElse(Set.of());
                var now = ask(volunteers, instances, new Question(view, sought, Optional.empty()))
                        .get();
                var written = Stream.of(written(List.of(view)), elsewhere)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
                then.ifPresent(earlier -> now.forEach(
                        reading -> Change.between(earlier, reading, written).forEach(auditor::add)));
                theirs.put(view, now.get(0).without(written));
            }
            all.put(client, theirs);
        }
        return all;
    }

    /** A client that was not open then must show the same as another one. */
    private Optional<Reading> before(String client, View view) {
        var theirs =
                before.getOrDefault(client, before.values().stream().findFirst().orElse(Map.of()));
        return Optional.ofNullable(theirs.get(view));
    }

    private Set<String> written(List<View> groups) {
        return groups.stream()
                .flatMap(group -> ledger.entries(group).stream())
                .map(entry -> entry.row().identifier())
                .collect(Collectors.toSet());
    }

    /** Those who wrote it, or else those with the newest pages. */
    private static Volunteers readerOf(Entry entry, List<Volunteers> clients) {
        return clients.stream()
                .filter(volunteers -> volunteers.client().release().equals(entry.client()))
                .findFirst()
                .orElseGet(() -> clients.get(clients.size() - 1));
    }

    /** @return what each instance shows, once it is there */
    private static Supplier<List<Reading>> ask(Volunteers volunteers, List<URI> instances, Question question) {
        var asked = instances.stream()
                .map(instance -> volunteers.read(instance, question))
                .toList();
        return () -> asked.stream().map(volunteers::await).toList();
    }
}
