package org.animalshelter.db.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Who holds a lock which a migration waits for: a session, or a prepared transaction.
 *
 * @param pid its process in the database server; 0 stands for a prepared transaction, which has none
 * @param role null where there is none, as for the server's own processes
 * @param application what it calls itself, or the kind of server process it is; the name of a prepared transaction
 * @param state such as {@code active} or {@code idle in transaction}; null where this role may not see it
 * @param since when its transaction began; null where this role may not see it
 * @param query the statement it runs, or ran last, without the values in it
 */
record Blocker(int pid, String role, String application, String state, Instant since, String query) {

    /** For {@link #of}, from pg_stat_activity as {@code session}. */
    static final String COLUMNS = """
            session.pid, session.usename, coalesce(nullif(session.application_name, ''), session.backend_type),
            session.state, session.xact_start, session.query""";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** @param first the place of the first of its columns */
    static Blocker of(ResultSet row, int first) throws SQLException {
        OffsetDateTime since = row.getObject(first + 4, OffsetDateTime.class);
        return new Blocker(
                row.getInt(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                since == null ? null : since.toInstant(),
                Statements.ofOthers(row.getString(first + 5)));
    }

    /** @return who it is, in a few words */
    String name() {
        if (pid == 0) {
            return application == null
                    ? "a prepared transaction (see pg_prepared_xacts)"
                    : "the prepared transaction '" + application + "' (role " + role + ")";
        }
        return "process " + pid
                + (role == null ? " (" + application + ")" : " (role " + role + ", application '" + application + "')");
    }

    /** @return what a person can do about it */
    String remedy() {
        return pid == 0
                ? "Commit " + name() + " or roll it back"
                : "Wait for " + name() + " to end its transaction, or end it with pg_terminate_backend(" + pid + ")";
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
