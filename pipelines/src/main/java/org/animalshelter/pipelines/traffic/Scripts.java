package org.animalshelter.pipelines.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What Node runs. It is in our jar, and Node reads files. Others import from it how requests are watched. */
public final class Scripts {
    private static final String MAIN = "main.mjs";

    private static final List<String> ALL = List.of(
            MAIN,
            "actions.mjs",
            "amounts.mjs",
            "events.mjs",
            "failures.mjs",
            "reading.mjs",
            "trial.mjs",
            "volunteers.mjs",
            "wire.mjs",
            "work.mjs");

    private Scripts() {}

    /** @return the one to start */
    public static Path unpackInto(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String name : ALL) {
                try (InputStream script = Scripts.class.getResourceAsStream(name)) {
                    Files.copy(script, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return folder.resolve(MAIN).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
