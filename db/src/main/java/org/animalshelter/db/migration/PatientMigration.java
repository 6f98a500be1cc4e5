package org.animalshelter.db.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.db.connection.Database;
import org.animalshelter.db.connection.Failure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Takes locks politely. It waits for them for a short time, and again after a pause, so that a long transaction of another
 * session delays the migration and not everyone behind it. It is rolled back when others wait too long for what it holds.
 */
@ApplicationScoped
class PatientMigration {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    // What holds a lock for too long mostly does so each time: more attempts would only make people wait more often.
    // But
    // the machine, or another session, may have been slow just then.
    private static final int OBSTRUCTIONS = 3;

    private static final int WAITERS_SHOWN = 3;

    @Inject
    Schema schema;

    @Inject
    Database database;

    @Inject
    LockSettings settings;

    /**
     * @param out gets a line per migration, and a line per attempt that was in vain
     * @return how many migrations were applied
     * @throws Failure when a migration failed: the schema is as it was before that one
     * @throws FlywayException when the migrations themselves do not fit the schema
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
                    if (watch.obstruction().isPresent()) {
                        obstructed++;
                        Obstruction seen = watch.obstruction().get();
                        requireMore(obstructed, OBSTRUCTIONS, () -> obstructs(lines, seen, e));
                        inVain = lines.current() + " made "
                                + seen.waiters().get(0).session() + " wait and was rolled back: attempt " + obstructed
                                + " of " + OBSTRUCTIONS;
                    } else if (isLockedOut(e)) {
                        lockedOut++;
                        Blockage seen = watch.last().orElse(null);
                        requireMore(lockedOut, settings.attempts(), () -> lockedOut(lines, seen, e));
                        inVain = lines.current() + " waits for " + names(watch) + ": attempt " + lockedOut + " of "
                                + settings.attempts();
                    } else {
                        throw refused(lines, e).orElseThrow(() -> e);
                    }
                }
            }
            out.println(inVain + ", the next in " + settings.pause().toMillis() + " ms.");
            out.flush();
            pause();
        }
    }

    private static void requireMore(int attempt, int attempts, Supplier<Failure> failure) {
        if (attempt >= attempts) {
            throw failure.get();
        }
    }

    private static boolean isLockedOut(FlywayException e) {
        return said(e).filter(said -> LOCK_NOT_AVAILABLE.equals(said.getSQLState()))
                .isPresent();
    }

    /** What the database said, in its own words: a migration may refuse with a sentence of its own. */
    private static Optional<Failure> refused(MigrationLines lines, FlywayException e) {
        return said(e).map(said -> {
            String sentence = Stream.of(said.getMessage(), said.getDetail(), said.getHint())
                    .filter(Objects::nonNull)
                    .map(part -> part.endsWith(".") ? part : part + ".")
                    .collect(Collectors.joining(" "));
            String migration = lines.current();
            return new Failure(
                    Failure.FAILED,
                    migration + " failed: " + sentence + " The schema is as it was before " + migration + ".",
                    e);
        });
    }

    private static Optional<ServerErrorMessage> said(Throwable e) {
        if (e == null) {
            return Optional.empty();
        }
        return e instanceof PSQLException database
                ? Optional.ofNullable(database.getServerErrorMessage())
                : said(e.getCause());
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
            append(message, "%n  waiting:    %s", seen.statement());
            for (Blocker blocker : seen.blockers()) {
                append(message, "%n  blocked by: %s", blocker.details(Instant.now()));
            }
        }
        append(
                message,
                "%nThe schema is as it was before %s. Let that session end its transaction, then migrate again.",
                lines.current());
        return new Failure(Failure.LOCKED_OUT, message.toString(), e);
    }

    private Failure obstructs(MigrationLines lines, Obstruction seen, FlywayException e) {
        StringBuilder message = new StringBuilder(lines.current() + " gave up: it made others wait for more than "
                + settings.blockingTimeout().toMillis() + " ms, in " + OBSTRUCTIONS + " attempts.");
        append(message, "%n  running: %s%n  holding: %s", seen.statement(), String.join(", ", seen.locks()));
        seen.waiters().stream()
                .limit(WAITERS_SHOWN)
                .forEach(waiter -> append(
                        message,
                        "%n  waiting: %s for %d ms, for %s: %s",
                        waiter.session(),
                        waiter.waited().toMillis(),
                        waiter.lock(),
                        waiter.statement()));
        if (seen.waiters().size() > WAITERS_SHOWN) {
            append(message, "%n           and %d more", seen.waiters().size() - WAITERS_SHOWN);
        }
        append(
                message,
                "%nThe schema is as it was before %s. Split the migration, so that the lock is held for a moment only.",
                lines.current());
        return new Failure(Failure.OBSTRUCTS, message.toString(), e);
    }

    private static void append(StringBuilder message, String format, Object... arguments) {
        message.append(String.format(Locale.ROOT, format, arguments));
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
