package org.animalshelter.infra.production;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.infra.rollout.Patience;

/**
 * Which production to start.
 *
 * @param home the folder for everything that lasts
 * @param port where the router listens; 0 for any that is free
 * @param fresh throws the data of the home away first
 * @param databaseUrl an existing PostgreSQL instead of the embedded one: {@code postgresql://user:password@host:port/name}
 * @param releases of every component, the one to start with
 * @param patience how long a deploy waits
 * @param framedBy the origin of the pages that may show the shelter in a frame
 */
public record ProductionSettings(
        Path home,
        int port,
        boolean fresh,
        Optional<String> databaseUrl,
        SampleData sampleData,
        Map<Component, Release> releases,
        Patience patience,
        Optional<URI> framedBy) {
    /** With the usual patience, and in no frame. */
    public ProductionSettings(
            Path home,
            int port,
            boolean fresh,
            Optional<String> databaseUrl,
            SampleData sampleData,
            Map<Component, Release> releases) {
        this(home, port, fresh, databaseUrl, sampleData, releases, Patience.USUAL, Optional.empty());
    }

    public ProductionSettings {
        releases = new EnumMap<>(releases);
    }

    /** The same, in a frame of pages of an origin. */
    public ProductionSettings framedBy(URI origin) {
        return new ProductionSettings(
                home, port, fresh, databaseUrl, sampleData, releases, patience, Optional.of(origin));
    }

    Release release(Component component) {
        return releases.get(component);
    }
}
