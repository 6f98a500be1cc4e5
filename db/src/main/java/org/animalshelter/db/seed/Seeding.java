package org.animalshelter.db.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.animalshelter.db.connection.Database;
import org.animalshelter.db.seed.SampleExpenses.Expense;

/** Puts the sample data into the database, all of it or nothing. */
@ApplicationScoped
class Seeding {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    @Inject
    Database database;

    /**
     * @param today what the dates of the sample data are relative to
     * @param progress gets a line now and then, and one that says what was done
     */
    void run(LocalDate today, int animals, long expenses, Consumer<String> progress) throws SQLException {
        long started = System.nanoTime();
        try (Connection connection = database.connect("shelter-db seed")) {
            connection.setAutoCommit(false);
            if (!isEmpty(connection)) {
                progress.accept("The database has animals or users already: nothing was changed.");
                return;
            }
            addUsers(connection);
            List<SampleAnimal> sample = new SampleAnimals(today).make(animals);
            addAnimals(connection, sample);
            addExpenses(
                    connection,
                    new SampleExpenses(today, sample, expenses),
                    keys(connection, animals),
                    expenses,
                    progress);
            connection.commit();

            // The planner has to know what came, and a report that reads an index alone has to be told that it may.
            connection.setAutoCommit(true);
            execute(connection, "VACUUM (ANALYZE) users, animals, expenses");
        }
        progress.accept(String.format(
                Locale.ROOT,
                "Added %,d animals with %,d expenses, and users ada, ben and cleo (password: shelter), in %.1f s.",
                animals,
                expenses,
                (System.nanoTime() - started) / (double) NANOS_PER_SECOND));
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        // Of two at the same time one waits here, and then finds it done.
        execute(connection, "LOCK TABLE users, animals IN SHARE ROW EXCLUSIVE MODE");
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT EXISTS (SELECT FROM users) OR EXISTS (SELECT FROM animals)")) {
            row.next();
            return !row.getBoolean(1);
        }
    }

    private static void addUsers(Connection connection) throws SQLException {
        SplittableRandom random = new SplittableRandom(1);
        try (CopyRows rows = new CopyRows(connection, "users (identifier, username, password, name, role)")) {
            for (SampleUser user : SampleUser.ALL) {
                rows.add(SampleAnimals.uuid(random), user.username(), user.password(), user.name(), user.role());
            }
            rows.end();
        }
    }

    private static void addAnimals(Connection connection, List<SampleAnimal> animals) throws SQLException {
        String columns = "identifier, name, species, breed, sex, born_on, arrived_on, status, microchip, description";
        try (CopyRows rows = new CopyRows(connection, "animals (" + columns + ")")) {
            for (SampleAnimal it : animals) {
                rows.add(
                        it.identifier(),
                        it.name(),
                        it.species().column(),
                        it.breed(),
                        it.sex(),
                        it.bornOn(),
                        it.arrivedOn(),
                        it.status(),
                        it.microchip(),
                        it.description());
            }
            rows.end();
        }
    }

    /** @return the keys that the database gave the animals, in the order in which they were added */
    private static long[] keys(Connection connection, int count) throws SQLException {
        long[] keys = new long[count];
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT animal_id FROM animals ORDER BY animal_id")) {
            for (int i = 0; rows.next(); i++) {
                keys[i] = rows.getLong(1);
            }
        }
        return keys;
    }

    private static void addExpenses(
            Connection connection, SampleExpenses expenses, long[] keys, long count, Consumer<String> progress)
            throws SQLException {
        String columns = "identifier, animal_id, created_date, amount_cents, description";
        long told = System.nanoTime();
        try (CopyRows rows = new CopyRows(connection, "expenses (" + columns + ")")) {
            for (long i = 0; i < count; i++) {
                Expense it = expenses.make(i);
                rows.add(
                        it.identifier(),
                        keys[it.animal()],
                        it.createdDate(),
                        it.amount().movePointRight(2),
                        it.description());
                if (System.nanoTime() - told > NANOS_PER_SECOND) {
                    told = System.nanoTime();
                    progress.accept(
                            String.format(Locale.ROOT, "expenses: %,d of %,d (%d %%)", i, count, 100 * i / count));
                }
            }
            rows.end();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
