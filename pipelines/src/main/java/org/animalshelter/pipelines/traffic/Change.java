package org.animalshelter.pipelines.traffic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Something that people see differently than before, though none of them changed it.
 *
 * @param what it is: the same in each view that shows it
 * @param sentence what it read before, and what it reads now
 */
public record Change(String what, String sentence) {
    // Two fields tell that they were swapped.
    private static final int FIELDS_SHOWN = 2;

    /**
     * Compares two readings of the same view.
     *
     * @param written the identifiers of what volunteers wrote, which the ledger accounts for
     */
    public static List<Change> between(Reading before, Reading after, Set<String> written) {
        if (before.rows().isEmpty()) {
            return List.of();
        }
        if (after.rows().isEmpty()) {
            return after.failure().map(why -> unread(after, why)).stream().toList();
        }
        return new Difference(before, after, written).changes();
    }

    private static Change unread(Reading reading, String why) {
        var what = reading.view().inWords() + " cannot be read " + reading.where();
        return new Change(reading.view().name(), what.strip() + ": " + why);
    }

    private record Difference(Reading before, Reading after, List<Row> then, List<Row> now) {
        private Difference(Reading before, Reading after, Set<String> written) {
            this(
                    before,
                    after,
                    before.without(written).rows().orElseThrow(),
                    after.without(written).rows().orElseThrow());
        }

        private List<Change> changes() {
            var found = now.stream().collect(Collectors.groupingBy(Row::identifier));
            var changes = new ArrayList<Change>();
            for (var row : then) {
                change(row, found.getOrDefault(row.identifier(), List.of())).ifPresent(changes::add);
            }
            twins().forEach(changes::add);
            if (changes.isEmpty()) {
                order().ifPresent(changes::add);
            }
            return changes;
        }

        private Optional<Change> change(Row row, List<Row> found) {
            if (found.isEmpty() && after.partial()) {
                return Optional.empty();
            }
            if (found.isEmpty()) {
                return Optional.of(change(row, "was there before, and is not there any more"));
            }
            if (found.size() > 1) {
                return Optional.of(change(row, "is there " + found.size() + " times"));
            }
            var fields = row.fields().keySet().stream()
                    .filter(field -> !Row.isSame(row.field(field), found.get(0).field(field)))
                    .limit(FIELDS_SHOWN)
                    .map(field -> String.format(
                            Locale.ROOT,
                            "the %s read %s before, and reads %s",
                            field,
                            Row.quoted(row.field(field)),
                            Row.quoted(found.get(0).field(field))))
                    .collect(Collectors.joining(", "));
            return fields.isEmpty() ? Optional.empty() : Optional.of(change(row, "is not as it was: " + fields + ","));
        }

        /** Rows that are new, and just like one of before. */
        private List<Change> twins() {
            Set<String> known = then.stream().map(Row::identifier).collect(Collectors.toSet());
            var before = then.stream().collect(Collectors.toMap(Row::fields, row -> row, (one, other) -> one));
            return now.stream()
                    .filter(row -> !known.contains(row.identifier()) && before.containsKey(row.fields()))
                    .map(row -> change(before.get(row.fields()), "is there twice"))
                    .toList();
        }

        private Optional<Change> order() {
            var there = now.stream().map(Row::identifier).collect(Collectors.toSet());
            var kept = then.stream()
                    .filter(row -> there.contains(row.identifier()))
                    .toList();
            var was = kept.stream().map(Row::identifier).toList();
            var known = new HashSet<String>(was);
            var is =
                    now.stream().filter(row -> known.contains(row.identifier())).toList();
            Predicate<Integer> moved = i -> !is.get(i).identifier().equals(was.get(i));
            for (int i = 0; i < was.size(); i++) {
                if (moved.test(i)) {
                    return Optional.of(
                            change(is.get(i), "comes before " + kept.get(i).label(view()) + ", and came after it"));
                }
            }
            return Optional.empty();
        }

        private Change change(Row row, String what) {
            return new Change(
                    view().thing() + " " + row.identifier(),
                    String.format(
                                    Locale.ROOT,
                                    "%s %s in %s %s",
                                    row.label(view()),
                                    what,
                                    view().inWords(),
                                    after.where())
                            .strip());
        }

        private View view() {
            return after.view();
        }
    }
}
