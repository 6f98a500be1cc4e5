package org.animalshelter.infra.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import org.animalshelter.infra.release.Failure;

/** Files and folders that only the user who runs production may read. */
public final class PrivateFiles {
    private PrivateFiles() {}

    /** Makes the folder, and those above it, where missing; an existing one is closed to others as well. */
    public static Path folder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            throw new Failure("the folder " + folder + " cannot be used (" + e.getMessage() + "): choose another", e);
        }
    }

    /** Writes the file whole or not at all, so that a reader, or a crash, never meets half of it. */
    public static void write(Path file, String content) {
        try {
            var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var unfinished = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".new", mode);
            Files.writeString(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure("the file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Removes a folder and everything in it; links are removed, not followed. */
    public static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            List<Path> content;
            try (var paths = Files.walk(folder)) {
                content = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (var path : content) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
