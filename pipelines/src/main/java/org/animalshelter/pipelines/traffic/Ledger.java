package org.animalshelter.pipelines.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.infra.home.Json;

/** The record of every write that production acknowledged, and of those that it may have: in memory, and in a file. */
final class Ledger implements AutoCloseable {
    private final List<Entry> entries = new ArrayList<>();
    private final Writer file;

    /** @param file gets a line of JSON for each entry, as it happens */
    Ledger(Path file) {
        try {
            this.file = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(List<Entry> more) {
        entries.addAll(more);
        try {
            for (var entry : more) {
                file.write(Json.line(entry) + "\n");
            }
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
