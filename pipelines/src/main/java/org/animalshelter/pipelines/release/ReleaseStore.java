package org.animalshelter.pipelines.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.animalshelter.infra.production.Component;

/** The built releases on this machine: {@code releases/backend/<content>/}. A folder is there whole or not at all. */
final class ReleaseStore {
    private final Path folder;

    ReleaseStore(Path folder) {
        this.folder = folder;
    }

    boolean has(Component component, String content) {
        return Files.isDirectory(folderOf(component, content));
    }

    Path folderOf(Component component, String content) {
        return folder.resolve(component.label()).resolve(content);
    }

    /** Moves a built artifact in. Where another process was faster, its artifact stays: it has the same content. */
    void add(Component component, String content, Path artifact) {
        Path target = folderOf(component, content);
        try {
            Files.createDirectories(target.getParent());
            Files.move(artifact, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!has(component, content)) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
