package org.animalshelter.db.migration;

import java.util.List;

/**
 * What a migration was seen waiting for.
 *
 * @param statement the one that waited, in one line
 * @param blockers who it waited for, at least one
 */
record Blockage(String statement, List<Blocker> blockers) {

    private static final int LINE = 300;

    /** @return a statement as a line that fits a screen, without its comments; null for null */
    static String line(String sql) {
        if (sql == null) {
            return null;
        }
        String line = sql.replaceAll("--.*", "").replaceAll("\\s+", " ").strip();
        return line.length() <= LINE ? line : line.substring(0, LINE) + "…";
    }
}
