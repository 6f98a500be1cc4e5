package org.animalshelter.pipelines.traffic;

import java.nio.file.Files;
import java.nio.file.Path;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Release;

/**
 * The API client that a frontend release ships: volunteers speak to production as the pages of that release do.
 *
 * @param release the short name of the frontend release
 * @param script its {@code client.js}
 */
public record Client(String release, Path script) {
    /** @throws Failure when the script is not there */
    public Client {
        script = script.toAbsolutePath().normalize();
        if (!Files.isRegularFile(script)) {
            throw new Failure("there is no " + script + ": the frontend release " + release + " ships no API client");
        }
    }

    /** The client of a built frontend release. */
    public static Client of(Release frontend) {
        return new Client(frontend.name(), frontend.artifact().resolve("client/client.js"));
    }
}
