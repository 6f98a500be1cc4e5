package org.animalshelter.pipelines.traffic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the ledger with what was read back, write by write, and what was there before with what is there now. */
final class Auditor {
    private static final int EXAMPLES = 5;

    private final Map<Finding, Long> counts = new EnumMap<>(Finding.class);
    private final List<String> ofWrites = new ArrayList<>();
    private final List<String> ofChanges = new ArrayList<>();
    private final Set<Entry> wrong = new HashSet<>();
    private final Set<String> changed = new HashSet<>();
    private long acknowledged;
    private long unknown;
    private long arrived;
    private boolean finished = true;

    /** @param readings of the view that shows it, by its client, one from each instance */
    void add(Due due, List<Reading> readings) {
        Finding worst = Finding.VERIFIED;
        Reading where = null;
        for (var reading : readings) {
            var finding = find(due, reading);
            if (finding.compareTo(worst) > 0) {
                worst = finding;
                where = reading;
            }
        }
        var entry = due.entry();
        if (entry.acknowledged()) {
            acknowledged++;
        } else {
            unknown++;
            arrived += readings.stream()
                            .anyMatch(reading ->
                                    !reading.madeBy(entry.row().identifier()).isEmpty())
                    ? 1
                    : 0;
        }
        if (entry.acknowledged() || worst == Finding.DOUBLED || worst == Finding.ALTERED) {
            counts.merge(worst, 1L, Long::sum);
            if (worst.compareTo(Finding.HIDDEN) > 0) {
                wrong.add(entry);
                note(inWords(worst, due, where), ofWrites);
            }
        }
    }

    /** The rest cannot be read back, which is a finding even if nothing is left. */
    void giveUp(long allAcknowledged, String why) {
        long left = allAcknowledged - acknowledged;
        acknowledged = allAcknowledged;
        finished = false;
        counts.merge(Finding.UNREAD, Math.max(1, left), Long::sum);
        ofWrites.add(0, "The audit could not be finished: " + why);
    }

    /** What was there before: something counts once, in however many views it is seen. */
    void add(Change change) {
        if (changed.add(change.what())) {
            note(change.sentence(), ofChanges);
        }
    }

    /** What is not there as it should be. */
    Set<Entry> wrong() {
        return Set.copyOf(wrong);
    }

    Audit audit() {
        return new Audit(
                acknowledged,
                count(Finding.VERIFIED),
                count(Finding.MISSING),
                count(Finding.DOUBLED),
                count(Finding.ALTERED),
                count(Finding.UNREAD),
                count(Finding.HIDDEN),
                changed.size(),
                unknown,
                arrived,
                finished,
                Stream.concat(ofWrites.stream(), ofChanges.stream()).toList());
    }

    private static Finding find(Due due, Reading reading) {
        if (reading.failure().isPresent()) {
            return Finding.UNREAD;
        }
        if (reading.rows().isEmpty()) {
            return Finding.HIDDEN;
        }
        List<Row> made = reading.madeBy(due.entry().row().identifier());
        if (made.isEmpty()) {
            return due.entry().acknowledged() ? Finding.MISSING : Finding.VERIFIED;
        }
        if (made.size() > 1) {
            return Finding.DOUBLED;
        }
        return altered(due, made.get(0)).isEmpty() ? Finding.VERIFIED : Finding.ALTERED;
    }

    /** The first field that does not read as it was written. */
    private static Optional<Map.Entry<String, String>> altered(Due due, Row row) {
        return due.fields().entrySet().stream()
                .filter(field -> !Row.isSame(field.getValue(), row.field(field.getKey())))
                .findFirst();
    }

    /** Of many that are wrong in the same way a few tell it all, each of them once. */
    private static void note(String example, List<String> examples) {
        if (examples.size() < EXAMPLES) {
            examples.add(example);
        }
    }

    private static String inWords(Finding finding, Due due, Reading reading) {
        var entry = due.entry();
        var made = reading.madeBy(entry.row().identifier());
        var what = switch (finding) {
            case UNREAD -> "cannot be read";
            case MISSING -> "is not there";
            case DOUBLED -> "is there " + made.size() + " times";
            case ALTERED -> {
                var field = altered(due, made.get(0)).orElseThrow();
                yield String.format(
                        Locale.ROOT,
                        "has the %s %s, and was written with %s,",
                        field.getKey(),
                        Row.quoted(made.get(0).field(field.getKey())),
                        Row.quoted(field.getValue()));
            }
            case VERIFIED, HIDDEN -> throw new IllegalArgumentException("nothing is wrong with it");
        };
        return String.format(
                Locale.ROOT,
                "%s %s %s; written by client %s%s%s",
                entry.row().label(entry.view()),
                what,
                reading.where(),
                entry.client(),
                entry.release() == null ? "" : " through " + entry.release(),
                reading.failure().map(failure -> ": " + failure).orElse(""));
    }

    private long count(Finding finding) {
        return counts.getOrDefault(finding, 0L);
    }
}
