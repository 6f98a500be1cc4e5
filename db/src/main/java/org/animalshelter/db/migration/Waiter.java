package org.animalshelter.db.migration;

import java.time.Duration;

/**
 * A session that waits for a lock which a migration holds, or queues behind another session that does.
 *
 * @param session who it is
 * @param waited since it asked for the lock
 * @param lock what it waits for, such as {@code RowExclusiveLock on expenses}
 * @param statement the one that waits, in one line
 */
record Waiter(String session, Duration waited, String lock, String statement) {}
