package org.animalshelter.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** The migrations of this release, so that no test but its own has to change for the next one. */
public final class Migrations {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    private Migrations() {}

    /** The versions, in order. */
    public static List<String> versions() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("V") && name.endsWith(".sql"))
                    .map(name -> MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))))
                    .sorted()
                    .map(MigrationVersion::getVersion)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that the schema is at when all of them are applied. */
    public static String newest() {
        List<String> versions = versions();
        return versions.get(versions.size() - 1);
    }

    /**
     * Brings the schema to an earlier version than that of this release.
     *
     * @param configured what the application uses
     */
    public static void applyUpTo(String version, Flyway configured) {
        Flyway.configure()
                .configuration(configured.getConfiguration())
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .target(version)
                .load()
                .migrate();
    }
}
