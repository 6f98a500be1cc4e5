package org.animalshelter.db.migration;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A session that holds a lock which a migration waits for.
 *
 * @param pid its process in the database server; 0 stands for a prepared transaction, which has none
 * @param role null where there is none, as for the server's own processes
 * @param application what it calls itself, or the kind of server process it is; null for a prepared transaction
 * @param state such as {@code active} or {@code idle in transaction}; null where this role may not see it
 * @param since when its transaction began; null where this role may not see it
 * @param query the statement it runs, or ran last
 */
record Blocker(int pid, String role, String application, String state, Instant since, String query) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** @return who it is, in a few words */
    String name() {
        if (pid == 0) {
            return "a prepared transaction (see pg_prepared_xacts)";
        }
        return "process " + pid + " (role " + role + ", application '" + application + "')";
    }

    /** @return all that is known, in a line */
    String details(Instant now) {
        String began = since == null
                ? ""
                : ", in a transaction since " + TIME.format(since) + " ("
                        + Duration.between(since, now).toSeconds() + " s)";
        return name() + began + (state == null ? "" : ", " + state) + (query == null ? "" : ": " + query);
    }
}
