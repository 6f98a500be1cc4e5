package org.animalshelter.pipelines.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.animalshelter.infra.home.PrivateFiles;

/**
 * A new and empty folder, which is deleted when it is closed.
 *
 * @param path where it is
 */
public record ScratchFolder(Path path) implements AutoCloseable {
    /** @param parent that it is in, made where it is missing */
    public static ScratchFolder in(Path parent, String prefix) {
        try {
            return new ScratchFolder(Files.createTempDirectory(Files.createDirectories(parent), prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One among the temporary files of this machine. */
    public static ScratchFolder temporary(String prefix) {
        try {
            return new ScratchFolder(Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        PrivateFiles.delete(path);
    }
}
