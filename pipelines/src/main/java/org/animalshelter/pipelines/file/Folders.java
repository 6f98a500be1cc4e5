package org.animalshelter.pipelines.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@link Files} leaves to do by hand. */
public final class Folders {
    private Folders() {}

    /** A new and empty folder within another one, with a name that nobody else has. */
    public static Path newIn(Path parent, String prefix) {
        try {
            return Files.createTempDirectory(Files.createDirectories(parent), prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
