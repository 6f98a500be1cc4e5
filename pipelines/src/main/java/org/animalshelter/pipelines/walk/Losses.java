package org.animalshelter.pipelines.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.pipelines.traffic.Audit;

/**
 * What audits found to be wrong with acknowledged writes, and with what was there before. Each counts once.
 *
 * @param missing not there at an instance
 * @param doubled there more than once
 * @param altered not as it was written, or as it was before
 * @param unread an instance would not say
 * @param examples some of them, in words
 */
public record Losses(long missing, long doubled, long altered, long unread, List<String> examples) {
    static final Losses NONE = new Losses(0, 0, 0, 0, List.of());

    private static final int EXAMPLES = 5;

    /** @param when the audit was, such as {@code rolled back} */
    Losses with(String when, Audit audit) {
        var all = new ArrayList<String>(examples);
        audit.examples().forEach(example -> all.add(when + ": " + example));
        return new Losses(
                missing + audit.missing(),
                doubled + audit.doubled(),
                altered + audit.altered() + audit.changed(),
                unread + audit.unread(),
                all.stream().limit(EXAMPLES).toList());
    }

    /** Missing, or unread at an instance that did not answer. */
    public long lost() {
        return missing + unread;
    }

    boolean areNone() {
        return missing + doubled + altered + unread == 0;
    }

    /** Such as {@code 2 missing, 1 altered}. */
    String inWords() {
        return areNone()
                ? "0 lost"
                : Stream.of(
                                some(missing, "missing"),
                                some(doubled, "doubled"),
                                some(altered, "altered"),
                                some(unread, "unread"))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private static String some(long number, String what) {
        return number == 0 ? "" : String.format(Locale.ROOT, "%,d %s", number, what);
    }
}
