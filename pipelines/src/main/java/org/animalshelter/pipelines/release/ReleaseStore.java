package org.animalshelter.pipelines.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.animalshelter.infra.release.Component;

/** The built releases on this machine: {@code releases/backend/<content>/}. A folder is there whole or not at all. */
final class ReleaseStore {
    private final Path folder;

    ReleaseStore(Path folder) {
        this.folder = folder;
    }

    boolean has(Component component, String content) {
        return Files.isDirectory(folderOf(component, content));
    }

    /**
     * The folder of a release that is there, marked as used now: what is not used for long is removed.
     *
     * @return the folder
     */
    Path use(Component component, String content) {
        var folder = folderOf(component, content);
        try {
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a built artifact in. Where another process was faster, its artifact stays: it has the same content. */
    void add(Component component, String content, Path artifact) {
        var target = folderOf(component, content);
        try {
            Files.createDirectories(target.getParent());
            Files.move(artifact, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!has(component, content)) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Path folderOf(Component component, String content) {
        return folder.resolve(component.label()).resolve(content);
    }
}
