package org.animalshelter.db.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.db.connection.Database;
import org.animalshelter.db.connection.Failure;
import org.animalshelter.db.connection.ServerError;

/**
 * What a migration leaves that fails outside a transaction: an index that is built concurrently stays, as invalid, and Flyway
 * notes a failure that it takes every later run for. Both are removed, so that the schema is as it was and the migration can
 * be tried again.
 */
class Unfinished {

    private static final String INVALID_INDEXES = """
            SELECT format('%I.%I', namespace.nspname, class.relname)
            FROM pg_index AS index
            JOIN pg_class AS class ON class.oid = index.indexrelid
            JOIN pg_namespace AS namespace ON namespace.oid = class.relnamespace
            WHERE NOT index.indisvalid AND namespace.nspname = current_schema()
            """;

    private final Database database;
    private final String application;
    private final List<String> invalidBefore;
    private final List<String> failedBefore;

    /** Notes what is there before a migration: what an earlier one left is not ours to remove. */
    Unfinished(Database database, String application) {
        this.database = database;
        this.application = application;
        this.invalidBefore = inDatabase(Unfinished::invalidIndexes);
        this.failedBefore = inDatabase(Unfinished::failures);
    }

    /** @throws Failure with what has to be removed by hand, when it cannot be */
    void remove() {
        inDatabase(connection -> {
            for (String index : invalidIndexes(connection)) {
                if (!invalidBefore.contains(index)) {
                    execute(connection, "DROP INDEX CONCURRENTLY IF EXISTS " + index);
                }
            }
            for (String failure : failures(connection)) {
                if (!failedBefore.contains(failure)) {
                    execute(connection, "DELETE FROM flyway_schema_history WHERE installed_rank = " + failure);
                }
            }
            return null;
        });
    }

    private static List<String> invalidIndexes(Connection connection) throws SQLException {
        return texts(connection, INVALID_INDEXES);
    }

    /** The ranks of the failures that Flyway has noted. */
    private static List<String> failures(Connection connection) throws SQLException {
        boolean isThere =
                texts(connection, "SELECT to_regclass('flyway_schema_history')").get(0) != null;
        return isThere
                ? texts(connection, "SELECT installed_rank FROM flyway_schema_history WHERE NOT success")
                : List.of();
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inDatabase(Work<T> work) {
        try (Connection connection = database.connect(application + " clean-up")) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new Failure(
                    Failure.FAILED,
                    "What the migration left could not be removed: " + ServerError.sentence(e)
                            + " Drop the invalid indexes, and delete the rows of flyway_schema_history that did not succeed, before you migrate again.",
                    e);
        }
    }
}
