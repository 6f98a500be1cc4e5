package org.animalshelter.db.backfill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What is to be done to the rows of a table, as a file {@code db/backfill/NAME.properties} says it.
 *
 * @param table whose rows are changed
 * @param key its integer key: rows are taken in its order
 * @param set the assignments of an UPDATE
 * @param where what is true of a row that needs it, and no longer true once it is done: that makes it idempotent
 */
record Backfill(String name, String table, String key, String set, String where) {

    private static final String SUFFIX = ".properties";

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException when something is missing in the file
     */
    static Backfill read(String name, InputStream file) throws IOException {
        Properties properties = new Properties();
        properties.load(file);
        return new Backfill(
                name,
                required(name, properties, "table"),
                required(name, properties, "key"),
                required(name, properties, "set"),
                required(name, properties, "where"));
    }

    private static String required(String name, Properties properties, String key) {
        String value = properties.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("db/backfill/" + name + SUFFIX + " has no '" + key + "'");
        }
        return value;
    }

    /** All backfills in a folder, by name; none where there is no such folder. */
    static List<Backfill> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Backfill> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String fileName = file.getFileName().toString();
                if (fileName.endsWith(SUFFIX)) {
                    try (InputStream content = Files.newInputStream(file)) {
                        all.add(read(fileName.substring(0, fileName.length() - SUFFIX.length()), content));
                    }
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows need it. */
    String count() {
        return "SELECT count(*) FROM " + table + " WHERE " + where;
    }

    /** The last key of a batch: of so many rows (2) after a key (1); null behind the last row. */
    String end() {
        return "SELECT max(" + key + ") FROM (SELECT " + key + " FROM " + table + " WHERE " + key + " > ? ORDER BY "
                + key + " LIMIT ?) AS batch";
    }

    /** Changes the rows after a key (1) and up to another (2). */
    String update() {
        return "UPDATE " + table + " SET " + set + " WHERE " + key + " > ? AND " + key + " <= ? AND (" + where + ")";
    }
}
