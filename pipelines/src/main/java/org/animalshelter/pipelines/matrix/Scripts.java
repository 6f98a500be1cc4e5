package org.animalshelter.pipelines.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What Node runs, beside what it shares with the volunteers. */
final class Scripts {
    private static final String MAIN = "main.mjs";
    private static final List<String> ALL = List.of(MAIN, "cell.mjs", "journeys.mjs", "people.mjs");

    private Scripts() {}

    /** @return the one to start */
    static Path unpackInto(Path folder) {
        org.animalshelter.pipelines.traffic.Scripts.unpackInto(folder.resolve("traffic"));
        Path own = folder.resolve("matrix");
        try {
            Files.createDirectories(own);
            for (String name : ALL) {
                try (InputStream script = Scripts.class.getResourceAsStream(name)) {
                    Files.copy(script, own.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return own.resolve(MAIN).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
