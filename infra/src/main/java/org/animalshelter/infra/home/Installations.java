package org.animalshelter.infra.home;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.animalshelter.infra.release.Failure;

/** Programs that are unpacked or downloaded once. One that was interrupted is never taken for a complete one. */
final class Installations {
    private static final String UNFINISHED = ".unfinished-";
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Path folder;

    Installations(Path folder) {
        this.folder = folder;
    }

    Path get(String name, Home.Installer installer) {
        var complete = folder.resolve(name);
        if (Files.isDirectory(complete)) {
            return complete;
        }
        PrivateFiles.folder(complete.getParent());
        try {
            clearAway(complete.getParent());
            var unfinished = Files.createTempDirectory(complete.getParent(), UNFINISHED);
            try {
                installer.installInto(unfinished);
                Files.move(unfinished, complete, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                // Another production may have installed the same in a shared folder meanwhile.
                if (!Files.isDirectory(complete)) {
                    throw e;
                }
            } finally {
                PrivateFiles.delete(unfinished);
            }
            return complete;
        } catch (IOException e) {
            throw new Failure(name + " cannot be installed into " + folder + ": " + e.getMessage(), e);
        }
    }

    /** What killed productions have left. One that is at work now, in a folder that is shared, is not disturbed. */
    private static void clearAway(Path folder) throws IOException {
        try (var paths = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (var path : paths) {
                if (Files.getLastModifiedTime(path)
                        .toInstant()
                        .isBefore(Instant.now().minus(LONGEST))) {
                    PrivateFiles.delete(path);
                }
            }
        }
    }
}
