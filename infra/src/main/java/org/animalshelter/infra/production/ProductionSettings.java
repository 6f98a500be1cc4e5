package org.animalshelter.infra.production;

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
 */
public record ProductionSettings(
        Path home,
        int port,
        boolean fresh,
        Optional<String> databaseUrl,
        SampleData sampleData,
        Map<Component, Release> releases,
        Patience patience) {
    /** With the usual patience. */
    public ProductionSettings(
            Path home,
            int port,
            boolean fresh,
            Optional<String> databaseUrl,
            SampleData sampleData,
            Map<Component, Release> releases) {
        this(home, port, fresh, databaseUrl, sampleData, releases, Patience.USUAL);
    }

    public ProductionSettings {
        releases = new EnumMap<>(releases);
    }

    Release release(Component component) {
        return releases.get(component);
    }
}
