package org.animalshelter.db.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.animalshelter.db.connection.Database;
import org.animalshelter.db.connection.Failure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Waits for locks politely: for a short time, and again after a pause, so that a long transaction of somebody else
 * delays the migration and not everyone behind it.
 */
@ApplicationScoped
class PatientMigration {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @Inject
    Schema schema;

    @Inject
    Database database;

    @Inject
    LockSettings settings;

    /**
     * @param out gets a line per migration, and a line per attempt that was in vain
     * @return how many migrations were applied
     * @throws Failure when the lock could not be had, with the statement that waited and who it waited for
     * @throws FlywayException when anything else went wrong
     */
    int run(PrintWriter out) {
        // A name of its own tells this run's sessions from those of another runner at the same time.
        String application = "shelter-db migrate "
                + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x10000));
        MigrationLines lines = new MigrationLines(out);
        Flyway flyway = schema.flyway(application, settings.lockTimeout(), lines);
        for (int attempt = 1; ; attempt++) {
            try (LockWatch watch = new LockWatch(database, application, settings.lockTimeout())) {
                try {
                    flyway.migrate();
                    return lines.applied();
                } catch (FlywayException e) {
                    if (!isLockedOut(e)) {
                        throw e;
                    }
                    if (attempt >= settings.attempts()) {
                        throw lockedOut(lines, watch.last().orElse(null), e);
                    }
                    out.println(lines.current() + " waits for " + names(watch) + ": attempt " + attempt + " of "
                            + settings.attempts() + ", the next in "
                            + settings.pause().toMillis() + " ms.");
                    out.flush();
                }
            }
            pause();
        }
    }

    private static boolean isLockedOut(Throwable e) {
        return e != null
                && (e instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())
                        || isLockedOut(e.getCause()));
    }

    private static String names(LockWatch watch) {
        return watch.last()
                .map(seen -> seen.blockers().stream().map(Blocker::name).collect(Collectors.joining(" and ")))
                .orElse("a lock");
    }

    private Failure lockedOut(MigrationLines lines, Blockage seen, FlywayException e) {
        StringBuilder message = new StringBuilder(lines.current() + " gave up: it could not lock what others hold, in "
                + settings.attempts() + " attempts of " + settings.lockTimeout().toMillis() + " ms.");
        if (seen != null) {
            message.append("%n  waiting:    %s".formatted(seen.statement()));
            for (Blocker blocker : seen.blockers()) {
                message.append("%n  blocked by: %s".formatted(blocker.details(Instant.now())));
            }
        }
        message.append("%nThe schema is as it was before %s. Let that session end its transaction, then migrate again."
                .formatted(lines.current()));
        return new Failure(Failure.LOCKED_OUT, message.toString(), e);
    }

    private void pause() {
        try {
            Thread.sleep(settings.pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.FAILED, "The migration was interrupted while it waited for a lock.", e);
        }
    }
}
