package org.animalshelter.pipelines.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code ./shelter walk} has printed.
 *
 * @param steps the rows of its table, by their tags
 */
record ToldWalk(int exitCode, String text, Map<String, Row> steps) {
    private static final Pattern ROW = Pattern.compile(
            "  (\\S+-\\d+) +([\\d,]+) +([\\d,]+) +([\\d,]+) +([\\d,]+) +([\\d,]+) +([\\d,]+) +[\\d.,]+ m?s (.+)");

    record Row(long requests, long failed, long acknowledged, long lost, long doubled, long altered, String back) {
        private static Row of(MatchResult row) {
            return new Row(
                    number(row, 2),
                    number(row, 3),
                    number(row, 4),
                    number(row, 5),
                    number(row, 6),
                    number(row, 7),
                    row.group(8));
        }

        private static long number(MatchResult row, int group) {
            return Long.parseLong(row.group(group).replace(",", ""));
        }
    }

    static ToldWalk of(int exitCode, String text) {
        var steps = new HashMap<String, Row>();
        text.lines().map(ROW::matcher).filter(Matcher::matches).forEach(row -> steps.put(row.group(1), Row.of(row)));
        return new ToldWalk(exitCode, text, steps);
    }

    Row step(String tag) {
        return steps.get(tag);
    }

    /** The sentences under the table that explain a step. */
    List<String> why(String tag) {
        return text.lines()
                .dropWhile(line -> !line.startsWith("  " + tag + ", "))
                .skip(1)
                .takeWhile(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
    }
}
