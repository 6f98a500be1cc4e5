package org.animalshelter.pipelines.guestbook;

import java.sql.SQLException;

/** The schema: {@code migrate}, and {@code seed}, which leaves a book alone that somebody has written in. */
final class GuestbookDb {
    private static final String FIRST =
            "CREATE TABLE IF NOT EXISTS entries(identifier uuid PRIMARY KEY, text text NOT NULL)";

    private GuestbookDb() {}

    public static void main(String[] arguments) throws SQLException {
        execute(arguments[0].equals("migrate") ? FIRST : seed(arguments[2]));
    }

    /** The same with authors. */
    static final class WithAuthors {
        public static void main(String[] arguments) throws SQLException {
            GuestbookDb.main(arguments);
            if (arguments[0].equals("migrate")) {
                execute("ALTER TABLE entries ADD COLUMN IF NOT EXISTS author text");
            }
        }
    }

    private static String seed(String number) {
        return "INSERT INTO entries(identifier, text) SELECT gen_random_uuid(), 'Guest ' || n FROM generate_series(1, "
                + Integer.parseInt(number) + ") AS n WHERE NOT EXISTS (SELECT FROM entries)";
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = Table.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
