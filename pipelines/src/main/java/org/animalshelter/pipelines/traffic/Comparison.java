package org.animalshelter.pipelines.traffic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the ledger with what was read back, entry by entry. */
final class Comparison {
    private static final int EXAMPLES = 5;
    private static final int IDENTIFIER_SHOWN = 8;

    /** From good to bad: the worst that any instance shows is what counts. */
    private enum Finding {
        VERIFIED,
        UNREAD,
        ALTERED,
        DOUBLED,
        MISSING
    }

    private final Map<Finding, Long> counts = new EnumMap<>(Finding.class);
    private final List<String> examples = new ArrayList<>();
    private final Set<String> wrong = new HashSet<>();
    private long acknowledged;
    private long unknown;
    private long arrived;

    /** @param readings of the entry's animal, by its client, one from each instance */
    void add(Entry entry, List<Reading> readings) {
        Finding worst = Finding.VERIFIED;
        Reading where = null;
        for (Reading reading : readings) {
            Finding finding = find(entry, reading);
            if (finding.compareTo(worst) > 0) {
                worst = finding;
                where = reading;
            }
        }
        if (entry.acknowledged()) {
            acknowledged++;
        } else {
            unknown++;
            arrived += readings.stream()
                            .anyMatch(reading ->
                                    !reading.amountsOf(entry.identifier()).isEmpty())
                    ? 1
                    : 0;
        }
        if (entry.acknowledged() || worst == Finding.DOUBLED || worst == Finding.ALTERED) {
            counts.merge(worst, 1L, Long::sum);
            if (worst != Finding.VERIFIED) {
                wrong.add(entry.identifier());
                note(worst, entry, where);
            }
        }
    }

    /** The identifiers of what is not there as it should be. */
    Set<String> wrong() {
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
                unknown,
                arrived,
                List.copyOf(examples));
    }

    private static Finding find(Entry entry, Reading reading) {
        List<String> amounts = reading.amountsOf(entry.identifier());
        if (reading.failure() != null) {
            return Finding.UNREAD;
        }
        if (amounts.isEmpty()) {
            return entry.acknowledged() ? Finding.MISSING : Finding.VERIFIED;
        }
        if (amounts.size() > 1) {
            return Finding.DOUBLED;
        }
        return isExact(amounts.get(0), entry.cents()) ? Finding.VERIFIED : Finding.ALTERED;
    }

    /** As decimals: a floating-point number would forgive what the audit is there to find. */
    private static boolean isExact(String shown, long cents) {
        try {
            return new BigDecimal(shown).compareTo(BigDecimal.valueOf(cents, 2)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Of many that are wrong in the same way a few tell it all, each of them once. */
    private void note(Finding finding, Entry entry, Reading reading) {
        if (examples.size() < EXAMPLES) {
            examples.add("expense %s… of %s %s at %s, written by client %s%s%s"
                    .formatted(
                            entry.identifier().substring(0, IDENTIFIER_SHOWN),
                            BigDecimal.valueOf(entry.cents(), 2).toPlainString(),
                            inWords(finding, reading.amountsOf(entry.identifier())),
                            reading.where(),
                            entry.client(),
                            entry.release() == null ? "" : " through " + entry.release(),
                            reading.failure() == null ? "" : ": " + reading.failure()));
        }
    }

    private static String inWords(Finding finding, List<String> amounts) {
        return switch (finding) {
            case UNREAD -> "cannot be read";
            case MISSING -> "is not there";
            case DOUBLED -> "is there " + amounts.size() + " times";
            case ALTERED -> "reads as " + amounts.get(0);
            case VERIFIED -> throw new IllegalArgumentException("nothing is wrong with it");
        };
    }

    private long count(Finding finding) {
        return counts.getOrDefault(finding, 0L);
    }
}
