package org.animalshelter.expense;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Whether the database has the column {@code amount_cents} yet: it gets one while this backend runs. Until it is seen,
 * the writes of a moment every two seconds are tried twice, and PostgreSQL logs an error for each; from then on, a write
 * costs nothing.
 */
@ApplicationScoped
class CentsColumn {

    /** PostgreSQL's SQLSTATE for a column that is not there. */
    private static final String UNDEFINED_COLUMN = "42703";

    private static final long REMEMBERED_NANOS = Duration.ofSeconds(2).toNanos();

    private volatile boolean seen;
    private volatile Long missedAtNanos;

    /** One statement. */
    interface Write {
        int execute() throws SQLException;
    }

    /**
     * Writes once, in a transaction that goes on.
     *
     * @param both writes the column, too
     * @param before writes as on a schema without it
     * @return what the write returns that was done
     * @throws SQLException when it fails for any other reason than that the column is not there
     */
    int write(Connection connection, Write both, Write before) throws SQLException {
        if (seen) {
            return both.execute();
        }
        if (isMissing()) {
            return before.execute();
        }
        // A statement that fails aborts its transaction, unless there is a savepoint to go back to.
        execute(connection, "SAVEPOINT before_cents");
        try {
            int rows = both.execute();
            execute(connection, "RELEASE SAVEPOINT before_cents");
            seen = true;
            return rows;
        } catch (SQLException failure) {
            if (!UNDEFINED_COLUMN.equals(failure.getSQLState())) {
                throw failure;
            }
            execute(connection, "ROLLBACK TO SAVEPOINT before_cents");
            missedAtNanos = System.nanoTime();
            return before.execute();
        }
    }

    /** As SQL: the connection pool refuses savepoints of JDBC within a transaction that it did not begin. */
    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean isMissing() {
        Long missed = missedAtNanos;
        return missed != null && System.nanoTime() - missed < REMEMBERED_NANOS;
    }
}
