package org.animalshelter.infra.backend;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.animalshelter.infra.postgres.Credentials;

/**
 * What all instances of a production have in common.
 *
 * @param database as a JDBC address
 * @param unleash where the toggle server is; the API is below {@code /api/}
 * @param sessionKey encrypts sessions: the same for all, so that any instance accepts them
 * @param registry where the microchip registry is
 * @param backups the folder for the last known toggles, a file for each instance
 * @param readyWithin how long an instance may take to start
 */
public record BackendSettings(
        String database,
        Credentials role,
        URI unleash,
        String unleashToken,
        String sessionKey,
        URI registry,
        Path backups,
        Duration readyWithin) {
    /** Where the instance of this number keeps the last known toggles. */
    public Path backupOf(int number) {
        return backups.resolve("backend-" + number + ".json");
    }

    @Override
    public String toString() {
        return "settings of the backend";
    }
}
