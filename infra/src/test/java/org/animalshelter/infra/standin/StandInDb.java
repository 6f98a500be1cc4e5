package org.animalshelter.infra.standin;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Keeps the promise of the db component: {@code migrate}, {@code seed} and {@code backfill}. */
final class StandInDb {
    private StandInDb() {}

    public static void main(String[] arguments) throws SQLException {
        if (arguments[0].equals("backfill")) {
            backfill(List.of(arguments));
            return;
        }
        try (var connection = DriverManager.getConnection(
                        System.getenv("DATABASE_URL"),
                        System.getenv("DATABASE_USER"),
                        System.getenv("DATABASE_PASSWORD"));
                var statement = connection.createStatement()) {
            if (arguments[0].equals("migrate")) {
                statement.execute("CREATE TABLE IF NOT EXISTS users(username text)");
                statement.execute("CREATE TABLE IF NOT EXISTS animals(name text)");
                statement.execute("CREATE TABLE IF NOT EXISTS expenses(identifier text PRIMARY KEY)");
            } else {
                statement.execute("INSERT INTO users VALUES ('ada')");
                statement.execute(
                        "INSERT INTO animals SELECT 'animal ' || n FROM generate_series(1, " + arguments[2] + ") AS n");
            }
        }
    }

    /** One that is called endless never comes to its end. */
    private static void backfill(List<String> arguments) {
        System.out.println(String.join(" ", arguments) + " as " + System.getenv("DATABASE_USER"));
        if (arguments.contains("endless")) {
            System.out.println("endless: 3 rows still need it");
            System.exit(6);
        }
    }

    /** Waits a little, says for what, and gives up. */
    static final class LockedOut {
        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("V2 waits for ada");
            Thread.sleep(500);
            System.out.println("V2 gave up: it could not lock what others hold");
            System.exit(4);
        }
    }
}
