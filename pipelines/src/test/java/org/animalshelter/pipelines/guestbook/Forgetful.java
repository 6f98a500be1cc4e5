package org.animalshelter.pipelines.guestbook;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Forgets one entry in ten, and says nothing. */
final class Forgetful implements Entries {
    private static final int ONE_IN = 10;

    private final Entries entries;
    private final AtomicInteger added = new AtomicInteger();

    Forgetful(Entries entries) {
        this.entries = entries;
    }

    @Override
    public void add(Entry entry) throws SQLException {
        if (added.incrementAndGet() % ONE_IN != 0) {
            entries.add(entry);
        }
    }

    @Override
    public List<Entry> all() throws SQLException {
        return entries.all();
    }
}
