package org.animalshelter.db.seed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by COPY: a hundred times faster than a statement per row. */
class CopyRows implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final StringBuilder chunk = new StringBuilder(CHUNK + 1024);
    private final CopyIn copy;

    /** @param table with the columns that each row gives, such as {@code users (name, role)} */
    CopyRows(Connection connection, String table) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
    }

    /** @param values in the order of the columns; null is NULL */
    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                chunk.append('\t');
            }
            append(values[i]);
        }
        chunk.append('\n');
        if (chunk.length() >= CHUNK) {
            send();
        }
    }

    private void append(Object value) {
        if (value == null) {
            chunk.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> chunk.append("\\\\");
                case '\t' -> chunk.append("\\t");
                case '\n' -> chunk.append("\\n");
                case '\r' -> chunk.append("\\r");
                default -> chunk.append(c);
            }
        }
    }

    private void send() throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }

    /** @return how many rows the table got */
    long end() throws SQLException {
        send();
        return copy.endCopy();
    }

    /** Without an {@link #end} nothing has been added. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
