package org.animalshelter.infra.production;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which production to start.
 *
 * @param home the folder for everything that lasts
 * @param port where the router listens
 * @param fresh throws the data of the home away first
 * @param databaseUrl an existing PostgreSQL instead of the embedded one: {@code postgresql://user:password@host:port/name}
 */
public record ProductionSettings(
        Path home,
        int port,
        boolean fresh,
        Optional<String> databaseUrl,
        SampleData sampleData,
        Release db,
        Release backend,
        Release frontend) {}
