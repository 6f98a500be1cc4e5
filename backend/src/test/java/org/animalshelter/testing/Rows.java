package org.animalshelter.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at the tables past the application, so that no test believes the application about itself. */
@ApplicationScoped
public class Rows {

    @Inject
    DataSource database;

    @ConfigProperty(name = Database.OWNERS_URL)
    String ownersUrl;

    public long count(String table) {
        return number("SELECT count(*) FROM " + table);
    }

    public long number(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void change(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Does something while a table is not there, as on a schema of an earlier release. */
    public void without(String table, Runnable action) {
        asOwner("ALTER TABLE " + table + " RENAME TO hidden");
        try {
            action.run();
        } finally {
            asOwner("ALTER TABLE hidden RENAME TO " + table);
        }
    }

    /** Does something while each new row of a table fails with this SQLSTATE. */
    public void refusing(String table, String state, Runnable action) {
        asOwner("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION USING ERRCODE = '" + state + "'; END $$;"
                + " CREATE TRIGGER refuse BEFORE INSERT ON " + table + " EXECUTE FUNCTION refuse()");
        try {
            action.run();
        } finally {
            asOwner("DROP FUNCTION refuse CASCADE");
        }
    }

    private void asOwner(String sql) {
        try (Connection connection = DriverManager.getConnection(ownersUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
