package org.animalshelter.db.backfill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.animalshelter.db.connection.Database;
import org.animalshelter.db.connection.Failure;

/**
 * Runs a backfill in passes over the table, until a pass leaves nothing. One pass is not always enough: a transaction that
 * took its key early can commit late, behind the pass, and a writer of an earlier release knows nothing of the backfill.
 */
@ApplicationScoped
class BackfillRun {

    // Not available in time, deadlock, serialization: the batch was rolled back, and somebody else went first.
    private static final Set<String> IN_THE_WAY = Set.of("55P03", "40P01", "40001");
    private static final int MOST_TRIES = 60;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    // Writers of an earlier release that go on for so long are not about to end.
    private static final int MOST_PASSES = 5;

    @Inject
    Database database;

    /** How many rows need it. */
    long count(Backfill backfill) throws SQLException {
        try (Connection connection = database.connect("shelter-db backfill")) {
            return count(connection, backfill);
        }
    }

    /**
     * Returns when no row is left that needs it.
     *
     * @param out gets a line now and then
     * @throws Failure when rows that need it are still being written
     */
    void run(Backfill backfill, Pace pace, PrintWriter out) throws SQLException {
        try (Connection connection = database.connect("shelter-db backfill")) {
            connection.setAutoCommit(false);
            execute(connection, "SET lock_timeout = 500");
            long left = count(connection, backfill);
            connection.commit();
            var progress = new Progress(connection, backfill.name());
            var report = new Report(backfill, left, out);
            report.begins(progress.isResumed());
            for (int passes = 1; left > 0; passes++) {
                if (passes > MOST_PASSES) {
                    throw new Failure(Failure.ROWS_LEFT, stillWritten(backfill, left));
                }
                pass(connection, backfill, progress, pace, report);
                left = count(connection, backfill);
                connection.commit();
            }
            report.ends();
        }
    }

    private static void pass(Connection connection, Backfill backfill, Progress progress, Pace pace, Report report)
            throws SQLException {
        int tries = 0;
        while (true) {
            long begun = System.nanoTime();
            try {
                Batch batch = Batch.run(connection, backfill, progress, pace.batch());
                connection.commit();
                if (batch.isBehindTheLastRow()) {
                    return;
                }
                tries = 0;
                report.changed(batch.rows());
                rest(pace.after(batch.rows(), Duration.ofNanos(System.nanoTime() - begun)));
            } catch (SQLException e) {
                connection.rollback();
                tries++;
                if (!IN_THE_WAY.contains(e.getSQLState()) || tries >= MOST_TRIES) {
                    throw e;
                }
                rest(BETWEEN_TRIES);
            }
        }
    }

    private static long count(Connection connection, Backfill backfill) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(backfill.count())) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String stillWritten(Backfill backfill, long left) {
        return String.format(
                Locale.ROOT,
                "%,d rows of %s still need the backfill %s after %d passes: writers that know nothing of it are at work. Deploy a release that writes them right, then run it again.",
                left,
                backfill.table(),
                backfill.name(),
                MOST_PASSES);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.FAILED, "The backfill was interrupted. Run it again to go on.", e);
        }
    }
}
