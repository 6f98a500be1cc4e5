package org.animalshelter.pipelines.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that commands log to. */
public final class Logs {
    private Logs() {}

    /**
     * Makes room for what is about to be logged: the folder is there, and what an earlier run left is not.
     *
     * @return the file
     */
    public static Path begin(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
