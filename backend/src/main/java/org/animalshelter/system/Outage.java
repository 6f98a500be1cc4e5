package org.animalshelter.system;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why the database cannot do something now, which passes. A statement that is wrong does not, and is none of these. */
enum Outage {
    AWAY("The database is not available now: send the request again in a moment.", 5),
    BUSY("The database is busy with other changes now: send the request again in a moment.", 1),
    FULL("The database has no room now: send the request again later.", 60),
    READ_ONLY("The database takes no changes now: send the request again later.", 30);

    final String detail;
    final int retryAfterSeconds;

    Outage(String detail, int retryAfterSeconds) {
        this.detail = detail;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static Optional<Outage> behind(Throwable failure) {
        for (Throwable cause : withCauses(failure, new ArrayList<>())) {
            if (cause instanceof SQLException sql) {
                return of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    /** By the classes of PostgreSQL's appendix A, "Error Codes". */
    private static Optional<Outage> of(String state) {
        if (state == null) {
            // The pool's own, such as that no connection was free in time; the database always has one.
            return Optional.of(AWAY);
        }
        return Optional.ofNullable(
                switch (state) {
                    case "25006" -> READ_ONLY;
                    case "40001", "40P01", "55P03", "57014" -> BUSY;
                    case "53300" -> AWAY;
                    default ->
                        switch (state.replaceAll("(?<=^..).*", "")) {
                            case "08", "57", "58" -> AWAY;
                            case "53" -> FULL;
                            default -> null;
                        };
                });
    }

    /** A failed commit is only among the suppressed. */
    private static List<Throwable> withCauses(Throwable failure, List<Throwable> found) {
        if (failure != null && !found.contains(failure)) {
            found.add(failure);
            withCauses(failure.getCause(), found);
            for (Throwable suppressed : failure.getSuppressed()) {
                withCauses(suppressed, found);
            }
        }
        return found;
    }
}
