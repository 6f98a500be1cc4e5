package org.animalshelter.db.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.animalshelter.db.connection.Database;
import org.animalshelter.db.connection.Failure;
import org.animalshelter.db.connection.ServerError;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Takes locks politely. It waits for them for a short time, and again after a pause, so that a long transaction of another
 * session delays the migration and not everyone behind it. It is rolled back when others wait too long for what it holds.
 */
@ApplicationScoped
class PatientMigration {

    // The lock timeout has struck, or a deadlock was resolved at the migration's expense.
    private static final Set<String> NO_LOCK = Set.of("55P03", "40P01");

    // What holds a lock for too long mostly does so each time: more attempts would only make people wait more often.
    // But
    // the machine, or another session, may have been slow just then.
    private static final int OBSTRUCTIONS = 3;

    @Inject
    Schema schema;

    @Inject
    Database database;

    @Inject
    LockSettings settings;

    /**
     * @param out gets a line per migration, and a line per attempt that was in vain
     * @return how many migrations were applied
     * @throws Failure when a migration failed, and the schema is as it was before that one; or when the migrations do not
     *     fit the schema
     */
    int run(PrintWriter out) {
        // A name of its own tells this run's sessions from those of another runner at the same time.
        String application = "shelter-db migrate "
                + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x10000));
        MigrationLines lines = new MigrationLines(out);
        Flyway flyway = schema.flyway(application, settings.lockTimeout(), lines);
        Unfinished unfinished = new Unfinished(database, application);
        int lockedOut = 0;
        int obstructed = 0;
        while (true) {
            String inVain;
            try (LockWatch watch = new LockWatch(database, application, settings)) {
                try {
                    flyway.migrate();
                    return lines.applied();
                } catch (FlywayException e) {
                    unfinished.remove();
                    Obstruction seen = watch.obstruction().orElse(null);
                    Blockage blockage = seen == null
                            ? watch.last().orElse(null)
                            : seen.blockage().orElse(null);
                    String migration = lines.current();
                    if (seen != null && blockage == null) {
                        obstructed++;
                        if (obstructed >= OBSTRUCTIONS) {
                            throw GaveUp.obstructs(migration, obstructed, settings.blockingTimeout(), seen, e);
                        }
                        inVain = migration + " made " + seen.waiters().get(0).session()
                                + " wait and was rolled back: attempt " + obstructed + " of " + OBSTRUCTIONS;
                    } else if (seen != null || isLockedOut(e)) {
                        lockedOut++;
                        if (lockedOut >= settings.attempts()) {
                            throw GaveUp.lockedOut(
                                    migration, lockedOut, blockage, seen == null ? List.of() : seen.waiters(), e);
                        }
                        inVain = migration + " waits for " + names(blockage) + ": attempt " + lockedOut + " of "
                                + settings.attempts();
                    } else {
                        Optional<Blocker> other =
                                ServerError.of(e).isPresent() ? Optional.empty() : watch.otherMigration();
                        throw other.map(session -> GaveUp.otherMigration(session, e))
                                .orElseGet(() -> Refusals.of(e, flyway, migration));
                    }
                }
            }
            out.println(inVain + ", the next in " + settings.pause().toMillis() + " ms.");
            out.flush();
            pause();
        }
    }

    private static boolean isLockedOut(FlywayException e) {
        return ServerError.of(e)
                .filter(error -> NO_LOCK.contains(error.sqlState()))
                .isPresent();
    }

    private static String names(Blockage seen) {
        return seen == null
                ? "a lock"
                : seen.blockers().stream().map(Blocker::name).collect(Collectors.joining(" and "));
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
