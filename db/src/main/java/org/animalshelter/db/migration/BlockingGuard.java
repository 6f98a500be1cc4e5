package org.animalshelter.db.migration;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cancels a migration as soon as others have waited too long for what it has locked. A migration has a timeout for the
 * locks that it waits for; nothing in PostgreSQL limits how long it keeps those that it has.
 */
class BlockingGuard {

    // Only sessions that wait are asked about, and each once: pg_blocking_pids stops the lock manager for a moment.
    // Those who queue behind somebody who waits for the migration wait for the migration, too. Other runs of this
    // program
    // are no people, and autovacuum gives way by itself.
    private static final String WHO_WAITS = """
            WITH RECURSIVE waiting AS MATERIALIZED (
                SELECT pid, pg_blocking_pids(pid) AS blockers FROM pg_stat_activity WHERE wait_event_type = 'Lock'
            ), behind (pid, migration) AS (
                SELECT pid, pid FROM pg_stat_activity WHERE application_name = ?
                UNION
                SELECT waiting.pid, behind.migration FROM waiting JOIN behind ON behind.pid = ANY (waiting.blockers)
            )
            SELECT behind.migration, waiter.pid,
                'process ' || waiter.pid || ' (role ' || waiter.usename || ', application ''' || waiter.application_name || ''')',
                (extract(epoch FROM clock_timestamp() - wanted.waitstart) * 1000)::bigint,
                wanted.mode || ' on ' || coalesce(wanted.relation::regclass::text, 'a row that is being changed'),
                waiter.query
            FROM behind
            JOIN pg_stat_activity AS waiter USING (pid)
            JOIN pg_locks AS wanted USING (pid)
            WHERE NOT wanted.granted AND wanted.waitstart IS NOT NULL
                AND waiter.backend_type = 'client backend' AND waiter.application_name NOT LIKE 'shelter-db %'
            ORDER BY wanted.waitstart
            """;

    private static final String WHAT_IT_HOLDS = """
            SELECT DISTINCT migration.query, CASE
                WHEN held.relation IS NOT NULL THEN held.mode || ' on ' || held.relation::regclass::text
                WHEN held.locktype = 'transactionid' THEN 'rows that it has changed'
                ELSE held.locktype END
            FROM pg_stat_activity AS migration
            LEFT JOIN pg_locks AS wanted ON wanted.pid = ANY (?) AND NOT wanted.granted
            LEFT JOIN pg_locks AS held ON held.pid = migration.pid AND held.granted AND held.locktype = wanted.locktype
                AND (held.database, held.relation, held.transactionid, held.virtualxid, held.classid, held.objid, held.objsubid)
                IS NOT DISTINCT FROM (wanted.database, wanted.relation, wanted.transactionid, wanted.virtualxid,
                wanted.classid, wanted.objid, wanted.objsubid)
            WHERE migration.pid = ?
            ORDER BY 2
            """;

    // A statement notices that it is cancelled at once; a session between two statements does not notice at all.
    private static final Duration UNTIL_TERMINATED = Duration.ofMillis(500);

    private final String application;
    private final Duration limit;
    private long cancelledNanos;
    private volatile Obstruction obstruction;

    /**
     * @param application the name that the migration's sessions have in pg_stat_activity
     * @param limit how long others may wait
     */
    BlockingGuard(String application, Duration limit) {
        this.application = application;
        this.limit = limit;
    }

    /** @return why the migration was cancelled, if it was */
    Optional<Obstruction> obstruction() {
        return Optional.ofNullable(obstruction);
    }

    /**
     * Looks who waits, and cancels the migration where they have waited for too long.
     *
     * @param blockage what the migration itself is waiting for
     */
    void look(Connection connection, Optional<Blockage> blockage) throws SQLException {
        List<Waiter> waiters = new ArrayList<>();
        List<Integer> pids = new ArrayList<>();
        int migration = 0;
        try (PreparedStatement select = connection.prepareStatement(WHO_WAITS)) {
            select.setString(1, application);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    migration = rows.getInt(1);
                    pids.add(rows.getInt(2));
                    waiters.add(new Waiter(
                            rows.getString(3),
                            Duration.ofMillis(rows.getLong(4)),
                            rows.getString(5),
                            Statements.ofOthers(rows.getString(6))));
                }
            }
        }
        if (!waiters.isEmpty() && waiters.get(0).waited().compareTo(limit) >= 0) {
            if (obstruction == null) {
                obstruction = obstruction(connection, migration, pids, waiters, blockage);
            }
            end(connection, migration);
        }
    }

    private static Obstruction obstruction(
            Connection connection, int migration, List<Integer> pids, List<Waiter> waiters, Optional<Blockage> blockage)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHAT_IT_HOLDS)) {
            Array waiting = connection.createArrayOf("int4", pids.toArray());
            select.setArray(1, waiting);
            select.setInt(2, migration);
            String statement = null;
            List<String> locks = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    statement = Statements.own(rows.getString(1));
                    if (rows.getString(2) != null) {
                        locks.add(rows.getString(2));
                    }
                }
            }
            return new Obstruction(statement, locks, waiters, blockage);
        }
    }

    private void end(Connection connection, int migration) throws SQLException {
        boolean first = cancelledNanos == 0;
        if (!first && System.nanoTime() - cancelledNanos < UNTIL_TERMINATED.toNanos()) {
            return;
        }
        cancelledNanos = System.nanoTime();
        String how = first ? "SELECT pg_cancel_backend(?)" : "SELECT pg_terminate_backend(?)";
        try (PreparedStatement end = connection.prepareStatement(how)) {
            end.setInt(1, migration);
            end.execute();
        }
    }
}
