package org.animalshelter.db.backfill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What one transaction did.
 *
 * @param isBehindTheLastRow whether there was nothing more to look at
 * @param rows how many were changed
 */
record Batch(boolean isBehindTheLastRow, int rows) {

    /** Does it, and does not commit. */
    static Batch run(Connection connection, Backfill backfill, Progress progress, int size) throws SQLException {
        long begin = progress.lock();
        Long end = end(connection, backfill, begin, size);
        if (end == null) {
            progress.startAgain();
            return new Batch(true, 0);
        }
        int rows = update(connection, backfill, begin, end);
        progress.set(end, rows);
        return new Batch(false, rows);
    }

    private static Long end(Connection connection, Backfill backfill, long begin, int size) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(backfill.end())) {
            select.setLong(1, begin);
            select.setInt(2, size);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, Long.class);
            }
        }
    }

    private static int update(Connection connection, Backfill backfill, long begin, long end) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(backfill.update())) {
            update.setLong(1, begin);
            update.setLong(2, end);
            return update.executeUpdate();
        }
    }
}
