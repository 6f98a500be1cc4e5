package org.animalshelter.pipelines.guestbook;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is in the book. One that is added twice is there once. */
interface Entries {
    void add(Entry entry) throws SQLException;

    List<Entry> all() throws SQLException;

    /** For a book without a database. */
    final class InMemory implements Entries {
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        @Override
        public synchronized void add(Entry entry) {
            entries.putIfAbsent(entry.identifier(), entry);
        }

        @Override
        public synchronized List<Entry> all() {
            return new ArrayList<>(entries.values());
        }
    }
}
