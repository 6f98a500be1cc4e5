package org.animalshelter.infra.steering;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.process.RunningProcess;

/**
 * What a running production writes into its home, so that it can be found.
 *
 * @param process the one that runs production
 * @param page where the router listens
 * @param control where production is steered
 */
public record Whereabouts(RunningProcess process, URI page, URI control) {
    private static final String FILE = "production.json";

    /** Empty when no production runs in this home. */
    public static Optional<Whereabouts> of(Path home) {
        try {
            return Optional.of(Json.read(Files.readString(home.resolve(FILE)), Whereabouts.class))
                    .filter(Whereabouts::isComplete)
                    .filter(found -> found.process().isAlive());
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private boolean isComplete() {
        return process != null && process.started() != null && page != null && control != null;
    }

    public void write(Path home) {
        PrivateFiles.write(home.resolve(FILE), Json.text(this));
    }

    public static void forget(Path home) {
        home.resolve(FILE).toFile().delete();
    }
}
