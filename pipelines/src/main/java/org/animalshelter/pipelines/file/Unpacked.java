package org.animalshelter.pipelines.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Scripts are in our jar, and Node reads files. */
public final class Unpacked {
    private Unpacked() {}

    /**
     * Writes scripts into a folder, which is made where it is missing.
     *
     * @param owner the class beside which they stand
     * @param names of the files, the one to start first; one in a folder has the name of that before it
     * @return the one to start
     */
    public static Path into(Path folder, Class<?> owner, List<String> names) {
        try {
            for (var name : names) {
                var file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                try (var script = owner.getResourceAsStream(name)) {
                    Files.copy(script, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return folder.resolve(names.get(0)).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
