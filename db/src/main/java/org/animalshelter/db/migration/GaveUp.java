package org.animalshelter.db.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.animalshelter.db.connection.Failure;

/** Why a migration was given up, for people. The last line is understood by itself: it is what a summary shows. */
final class GaveUp {

    private static final int WAITERS_SHOWN = 3;

    private GaveUp() {}

    /**
     * Others held what the migration needed.
     *
     * @param seen who they were; nothing where that could not be seen
     * @param behind those who waited for the migration meanwhile
     */
    static Failure lockedOut(String migration, int attempts, Blockage seen, List<Waiter> behind, Throwable cause) {
        StringBuilder message = new StringBuilder();
        append(message, "%s gave up: it could not lock what others hold, in %d attempts.", migration, attempts);
        if (seen != null) {
            append(message, "%n  waiting:    %s", seen.statement());
            for (Blocker blocker : seen.blockers()) {
                append(message, "%n  blocked by: %s", blocker.details(Instant.now()));
            }
        }
        waiters(message, "behind it", behind);
        append(
                message,
                "%nThe schema is as it was before %s. %s, then migrate again.",
                migration,
                seen == null
                        ? "Find out in pg_locks who holds its tables"
                        : seen.blockers().stream().map(Blocker::remedy).collect(Collectors.joining(". ")));
        return new Failure(Failure.LOCKED_OUT, message.toString(), cause);
    }

    /** The migration held what others needed. */
    static Failure obstructs(String migration, int attempts, Duration limit, Obstruction seen, Throwable cause) {
        StringBuilder message = new StringBuilder();
        append(
                message,
                "%s gave up: it made others wait for more than %d ms, in %d attempts.%n  running: %s%n  holding: %s",
                migration,
                limit.toMillis(),
                attempts,
                seen.statement(),
                seen.locks().isEmpty() ? "nothing that they still wait for" : String.join(", ", seen.locks()));
        waiters(message, "waiting", seen.waiters());
        append(
                message,
                "%nThe schema is as it was before %s. Split the migration, so that the lock is held for a moment only.",
                migration);
        return new Failure(Failure.OBSTRUCTS, message.toString(), cause);
    }

    /** Another run migrates the same database. */
    static Failure otherMigration(Blocker other, Throwable cause) {
        return new Failure(
                Failure.LOCKED_OUT,
                "Another migration of this database is running, in " + other.details(Instant.now()) + ". Nothing was"
                        + " changed. " + other.remedy() + ", then migrate again.",
                cause);
    }

    private static void waiters(StringBuilder message, String title, List<Waiter> waiters) {
        waiters.stream()
                .limit(WAITERS_SHOWN)
                .forEach(waiter -> append(
                        message,
                        "%n  %s: %s for %d ms, for %s: %s",
                        title,
                        waiter.session(),
                        waiter.waited().toMillis(),
                        waiter.lock(),
                        waiter.statement()));
        if (waiters.size() > WAITERS_SHOWN) {
            append(message, "%n           and %d more", waiters.size() - WAITERS_SHOWN);
        }
    }

    private static void append(StringBuilder message, String format, Object... arguments) {
        message.append(String.format(Locale.ROOT, format, arguments));
    }
}
