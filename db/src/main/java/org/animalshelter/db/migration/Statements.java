package org.animalshelter.db.migration;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements as people are shown them: in one line that fits a screen, without comments. */
final class Statements {

    private static final int LINE = 300;

    // An alternative that begins a text also takes one that is cut off: the server shows the first 1024 bytes of a
    // statement.
    private static final Pattern PARTS = Pattern.compile("""
            (?<comment>--[^\\n]*|/\\*.*?(?:\\*/|\\z))\
            |(?<name>"[^"]*(?:"|\\z))\
            |(?<literal>\\b[eE]'(?:[^'\\\\]|''|\\\\.)*(?:'|\\\\?\\z)|'(?:[^']|'')*(?:'|\\z)\
            |\\$(?<tag>[A-Za-z_]*)\\$.*?(?:\\$\\k<tag>\\$|\\z)|(?<![\\w$])\\d+(?:\\.\\d+)?)""", Pattern.DOTALL);

    private Statements() {}

    /** A statement of a migration; null for null. */
    static String own(String sql) {
        return line(sql, false);
    }

    /** A statement of somebody else, without the values in it: they may be personal. */
    static String ofOthers(String sql) {
        return line(sql, true);
    }

    private static String line(String sql, boolean hideValues) {
        if (sql == null) {
            return null;
        }
        String line = PARTS.matcher(sql)
                .replaceAll(part -> Matcher.quoteReplacement(shown(part, hideValues)))
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() <= LINE ? line : line.substring(0, LINE) + "…";
    }

    private static String shown(MatchResult part, boolean hideValues) {
        if (part.group(1) != null) {
            return " ";
        }
        return hideValues && part.group(3) != null ? "…" : part.group();
    }
}
