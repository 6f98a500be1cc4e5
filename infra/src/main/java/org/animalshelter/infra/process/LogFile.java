package org.animalshelter.infra.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of a child. It is continued at the next start, until it has grown: then the old one is put aside. */
final class LogFile {
    private static final long PUT_ASIDE = 10_000_000;
    private static final int TAIL = 16_384;

    private final Path file;
    private final long begin;

    LogFile(Path file) {
        this.file = file;
        long size = size(file);
        if (size > PUT_ASIDE) {
            try {
                var old = file.resolveSibling(file.getFileName() + ".old");
                Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
                size = 0;
            } catch (IOException e) {
                // A log that is too long is better than no start.
            }
        }
        this.begin = size;
    }

    Path path() {
        return file;
    }

    /** What was logged since this object was made, at most the last so many lines. */
    List<String> lastLines(int count) {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(Math.max(begin, content.length() - TAIL));
            var bytes = new byte[(int) (content.length() - content.getFilePointer())];
            content.readFully(bytes);
            var lines =
                    new String(bytes, StandardCharsets.UTF_8).strip().lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException none) {
            return 0;
        }
    }
}
