package org.animalshelter.system;

import java.sql.SQLException;

/** Tells a database that cannot be reached, which passes, from a statement that is wrong, which does not. */
final class DatabaseAway {

    private DatabaseAway() {}

    static boolean isReasonFor(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            // The pool has no SQLSTATE of its own when no connection could be had in time.
            return sql.getMessage() != null && sql.getMessage().contains("Acquisition timeout");
        }
        // 08: connection exceptions; 57P01 to 57P03: the server is shutting down, has crashed, or is starting.
        return state.startsWith("08") || state.startsWith("57P0");
    }
}
