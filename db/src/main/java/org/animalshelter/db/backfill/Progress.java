package org.animalshelter.db.backfill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How far a backfill has come, in the database: it is written in the transaction of each batch, and so it is right whenever
 * the program is killed. Two runs of the same backfill take turns by its row, and share the work.
 */
class Progress {

    private static final long BEGINNING = Long.MIN_VALUE;

    private final Connection connection;
    private final String name;
    private final boolean resumed;

    /** Makes the row where it is missing. */
    Progress(Connection connection, String name) throws SQLException {
        this.connection = connection;
        this.name = name;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO backfills (name, last_key) VALUES (?, ?) ON CONFLICT (name) DO NOTHING")) {
            insert.setString(1, name);
            insert.setLong(2, BEGINNING);
            insert.executeUpdate();
        }
        resumed = lock() != BEGINNING;
        connection.commit();
    }

    /** Whether an earlier run was stopped in the middle of a pass. */
    boolean isResumed() {
        return resumed;
    }

    /** Keeps others from it until the transaction ends. @return the last key that is done */
    long lock() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT last_key FROM backfills WHERE name = ? FOR UPDATE")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The pass is done up to a key. */
    void set(long lastKey, int rows) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE backfills SET last_key = ?, changed_rows = changed_rows + ?, changed_date = now() WHERE name = ?")) {
            update.setLong(1, lastKey);
            update.setInt(2, rows);
            update.setString(3, name);
            update.executeUpdate();
        }
    }

    /** The next batch is the first of another pass. */
    void startAgain() throws SQLException {
        set(BEGINNING, 0);
    }
}
