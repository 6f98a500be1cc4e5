package org.animalshelter.db.connection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;

/** The database that the variables name. */
@ApplicationScoped
public class Database {

    private static final String WRONG_PASSWORD = "28P01";
    private static final String NOT_LET_IN = "28000";
    private static final String UNKNOWN_DATABASE = "3D000";

    @Inject
    Variables variables;

    // Looked up when it is needed: there is none to inject before the variables are known to be there.
    @Inject
    Instance<AgroalDataSource> dataSource;

    /**
     * Opens a connection; whoever asks closes it.
     *
     * @param application what the database's administrator shall see in pg_stat_activity
     * @throws Failure when a variable is missing, or the database cannot be reached
     */
    public Connection connect(String application) {
        variables.check();
        try {
            Connection connection = dataSource.get().getConnection();
            connection.setClientInfo("ApplicationName", application);
            return connection;
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** @throws Failure when a variable is missing, or the database cannot be reached */
    public void check() {
        try (Connection connection = connect("shelter-db")) {
            // That it opens is all that is asked.
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private Failure unreachable(SQLException e) {
        String reason = switch (String.valueOf(e.getSQLState())) {
            case WRONG_PASSWORD, NOT_LET_IN ->
                "refuses user '" + variables.user() + "' with this password: see DATABASE_USER and"
                        + " DATABASE_PASSWORD.";
            case UNKNOWN_DATABASE -> "has no such database: create it, or see DATABASE_URL.";
            default -> "cannot be reached: is it running, and is DATABASE_URL right? (" + deepest(e) + ").";
        };
        return new Failure(Failure.FAILED, "The server of " + variables.url() + " " + reason, e);
    }

    /** The driver's own message can be as little as "The connection attempt failed". */
    private static Throwable deepest(Throwable e) {
        return e.getCause() == null ? e : deepest(e.getCause());
    }
}
