package org.animalshelter.db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.animalshelter.db.connection.Database;
import org.jboss.logging.Logger;

/**
 * Looks, from a connection of its own, who keeps the sessions of a migration waiting, and whom they keep waiting. It has to
 * look while somebody waits: when the lock timeout has struck, the server no longer knows who was in the way.
 */
class LockWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LockWatch.class);

    // Only sessions that wait are asked about: pg_blocking_pids stops the lock manager for a moment. A prepared
    // transaction
    // has no process; its locks belong to process null and to its transaction.
    private static final String WHO_BLOCKS = """
            SELECT DISTINCT waiting.query, blocking.pid,
                coalesce(session.usename, prepared.owner),
                coalesce(nullif(session.application_name, ''), session.backend_type, prepared.gid),
                coalesce(session.state, CASE blocking.pid WHEN 0 THEN 'prepared' END),
                coalesce(session.xact_start, prepared.prepared), session.query
            FROM pg_stat_activity AS waiting
            CROSS JOIN LATERAL unnest(pg_blocking_pids(waiting.pid)) AS blocking (pid)
            LEFT JOIN pg_stat_activity AS session ON session.pid = blocking.pid
            LEFT JOIN LATERAL (
                SELECT transaction.gid, transaction.owner, transaction.prepared
                FROM pg_locks AS wanted
                JOIN pg_locks AS held ON held.pid IS NULL AND held.granted
                    AND (held.relation = wanted.relation OR held.transactionid = wanted.transactionid)
                JOIN pg_locks AS itself ON itself.pid IS NULL AND itself.virtualtransaction = held.virtualtransaction
                JOIN pg_prepared_xacts AS transaction ON transaction.transaction = itself.transactionid
                WHERE wanted.pid = waiting.pid AND NOT wanted.granted AND transaction.database = current_database()
            ) AS prepared ON blocking.pid = 0
            WHERE waiting.application_name = ? AND waiting.wait_event_type = 'Lock'
            ORDER BY blocking.pid
            """;

    // Flyway asks for this lock again and again instead of waiting for it, so no one is seen waiting.
    private static final String OTHER_MIGRATION = "SELECT " + Blocker.COLUMNS + """

            FROM pg_stat_activity AS session JOIN pg_locks AS held USING (pid)
            WHERE held.locktype = 'advisory' AND held.granted AND session.datname = current_database()
                AND session.application_name LIKE 'shelter-db migrate %' AND session.application_name <> ?
            """;

    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private final Database database;
    private final String application;
    private final BlockingGuard guard;
    private volatile Blockage last;

    /**
     * @param application the name that the watched sessions have in pg_stat_activity
     * @param settings how long they may wait, and let others wait; it looks several times in that span
     */
    LockWatch(Database database, String application, LockSettings settings) {
        this.database = database;
        this.application = application;
        this.guard = new BlockingGuard(application, settings.blockingTimeout());
        long interval = Math.max(10, Math.min(100, settings.lockTimeout().toMillis() / 5));
        looks.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
    }

    /** @return what the migration was last seen waiting for */
    Optional<Blockage> last() {
        return Optional.ofNullable(last);
    }

    /** @return why the migration was cancelled, if it was */
    Optional<Obstruction> obstruction() {
        return guard.obstruction();
    }

    /** @return the session of another run that migrates this database now */
    Optional<Blocker> otherMigration() {
        try (Connection connection = database.connect(application + " watch");
                PreparedStatement select = connection.prepareStatement(OTHER_MIGRATION)) {
            select.setString(1, application);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(Blocker.of(rows, 1)) : Optional.empty();
            }
        } catch (SQLException e) {
            LOG.debug("Cannot see who else migrates", e);
            return Optional.empty();
        }
    }

    private void look() {
        try (Connection connection = database.connect(application + " watch")) {
            Optional<Blockage> now = whoBlocks(connection);
            now.ifPresent(blockage -> last = blockage);
            guard.look(connection, now);
        } catch (Exception e) {
            // At the next look it may go well again.
            LOG.debug("Cannot see who waits for whom", e);
        }
    }

    private Optional<Blockage> whoBlocks(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHO_BLOCKS)) {
            select.setString(1, application);
            String statement = null;
            List<Blocker> blockers = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    statement = Statements.own(rows.getString(1));
                    blockers.add(Blocker.of(rows, 2));
                }
            }
            return blockers.isEmpty() ? Optional.empty() : Optional.of(new Blockage(statement, blockers));
        }
    }

    @Override
    public void close() {
        looks.shutdown();
    }
}
