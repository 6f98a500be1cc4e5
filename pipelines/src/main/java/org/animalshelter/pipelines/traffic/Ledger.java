package org.animalshelter.pipelines.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.release.Failure;

/**
 * The record of every write that production acknowledged, and of those that it may have. It is in a file, because it grows for
 * as long as volunteers work; in memory is only where each entry is.
 */
final class Ledger implements AutoCloseable {
    private record Line(long position, int length) {}

    private final Path path;
    private final FileChannel file;
    private final Map<View, List<Line>> lines = new LinkedHashMap<>();
    private final Map<String, Long> acknowledged = new TreeMap<>();
    private long end;
    private String failure;

    /** @param path of a file that gets a line of JSON for each entry, as it happens */
    Ledger(Path path) {
        this.path = path;
        try {
            file = FileChannel.open(
                    path,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Volunteers go on where it cannot be written; {@link #requireComplete} says so when it is read. */
    synchronized void add(List<Entry> more) {
        for (var entry : more) {
            if (entry.acknowledged()) {
                acknowledged.merge(entry.view().name(), 1L, Long::sum);
            }
            try {
                append(entry);
            } catch (IOException e) {
                failure = "not every write could be recorded in " + path + ": " + e.getMessage();
            }
        }
    }

    private void append(Entry entry) throws IOException {
        var line = ByteBuffer.wrap((Json.line(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        int length = line.remaining();
        for (long position = end; line.hasRemaining(); ) {
            position += file.write(line, position);
        }
        lines.computeIfAbsent(groupOf(entry.view()), view -> new ArrayList<>()).add(new Line(end, length));
        end += length;
    }

    /** The same row is always in the same group: of views that a client ships, it may be in those of several people. */
    static View groupOf(View view) {
        return view.isKnown() ? view : new View(view.name(), "");
    }

    /** How many entries there are in each group. */
    synchronized Map<View, Integer> groups() {
        var sizes = new LinkedHashMap<View, Integer>();
        lines.forEach((group, theirs) -> sizes.put(group, theirs.size()));
        return sizes;
    }

    /** In the order in which they were written. */
    synchronized List<Entry> entries(View group) {
        return lines.getOrDefault(group, List.of()).stream().map(this::read).toList();
    }

    private Entry read(Line line) {
        var bytes = ByteBuffer.allocate(line.length());
        try {
            while (bytes.hasRemaining() && file.read(bytes, line.position() + bytes.position()) >= 0) {}
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.read(new String(bytes.array(), StandardCharsets.UTF_8), Entry.class);
    }

    /** How many writes production acknowledged, in views with such a name. */
    synchronized long acknowledged(Predicate<String> name) {
        return acknowledged.entrySet().stream()
                .filter(entry -> name.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** @throws Failure where an entry is missing, and why */
    synchronized void requireComplete() {
        if (failure != null) {
            throw new Failure(failure);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            // All that could be written is.
        }
    }
}
