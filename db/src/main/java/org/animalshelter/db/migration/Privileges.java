package org.animalshelter.db.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.animalshelter.db.connection.Database;
import org.animalshelter.db.connection.Failure;
import org.animalshelter.db.connection.ServerError;

/**
 * What the application may do, by table: {@code db/privileges.sql}. A callback of Flyway would also run in a release that was
 * rolled back and finds a newer schema, and would close the tables that it does not know.
 */
@ApplicationScoped
class Privileges {

    // Two runners that change the same privileges at once would fail. Earlier releases lock by the same name.
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('flyway_schema_history privileges'))";

    @Inject
    Database database;

    @Inject
    Schema schema;

    /**
     * Grants and revokes in one transaction, so that no request meets half of it.
     *
     * @return the schema that it did this for
     * @throws Failure when the schema is not at the version of this release
     */
    SchemaState apply() {
        try (Connection connection = database.connect("shelter-db privileges");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(LOCK);
            SchemaState state = schema.state();
            state.requireRelease();
            statement.execute(script());
            connection.commit();
            return state;
        } catch (SQLException e) {
            throw new Failure(
                    Failure.FAILED,
                    "The schema is at the version of this release, but what the application may do could not be set: "
                            + ServerError.sentence(e) + " Put that right, and migrate again.",
                    e);
        }
    }

    private static String script() {
        try (InputStream script = Privileges.class.getResourceAsStream("/db/privileges.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
