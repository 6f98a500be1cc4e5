package org.animalshelter.pipelines.guestbook;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Entries in the database that the environment names, through one connection. */
final class Table implements Entries {
    private final boolean authors;
    private Connection connection;

    /** @param authors whether the column of the second schema is used */
    Table(boolean authors) {
        this.authors = authors;
    }

    @Override
    public synchronized void add(Entry entry) throws SQLException {
        var insert = String.format(
                Locale.ROOT,
                "INSERT INTO entries(identifier, text%s) VALUES (?::uuid, ?%s) ON CONFLICT (identifier) DO NOTHING",
                authors ? ", author" : "",
                authors ? ", ?" : "");
        try (var statement = connection().prepareStatement(insert)) {
            statement.setString(1, entry.identifier());
            statement.setString(2, entry.text());
            if (authors) {
                statement.setString(3, entry.author());
            }
            statement.execute();
        }
    }

    @Override
    public synchronized List<Entry> all() throws SQLException {
        var author = authors ? "coalesce(author, '')" : "''";
        try (var statement = connection().createStatement();
                var rows =
                        statement.executeQuery("SELECT identifier, text, " + author + " FROM entries ORDER BY text")) {
            var entries = new ArrayList<Entry>();
            while (rows.next()) {
                entries.add(new Entry(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return entries;
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = connect();
        }
        return connection;
    }

    static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                System.getenv("DATABASE_URL"), System.getenv("DATABASE_USER"), System.getenv("DATABASE_PASSWORD"));
    }
}
