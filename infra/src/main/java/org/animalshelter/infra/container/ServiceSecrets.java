package org.animalshelter.infra.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.postgres.Roles;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.unleash.UnleashSecrets;

/** Deals out the secrets of a home: to each service those that it needs, named as the variables that it reads. */
final class ServiceSecrets {
    private final Map<String, Map<String, String>> byService;

    ServiceSecrets(Home home) {
        var roles = Roles.of(home);
        var unleash = UnleashSecrets.of(home);
        byService = Map.of(
                "postgres",
                Map.of("POSTGRES_PASSWORD", Roles.superuser(home).password()),
                "schema",
                Map.of("DATABASE_PASSWORD", roles.owner().password()),
                "unleash",
                with(unleash.environment(), "DATABASE_PASSWORD", roles.unleash().password()),
                "backend",
                Map.of(
                        "DATABASE_PASSWORD", roles.application().password(),
                        "UNLEASH_TOKEN", unleash.clientToken(),
                        "SESSION_KEY", home.secret("session-key")));
    }

    /** @param folder has a folder for each service: the mounted volume of that service */
    void writeTo(Path folder) {
        byService.forEach((service, secrets) -> secrets.forEach(
                (variable, value) -> write(folder.resolve(service).resolve(variable), value)));
    }

    private static Map<String, String> with(Map<String, String> secrets, String variable, String value) {
        var more = new HashMap<>(secrets);
        more.put(variable, value);
        return more;
    }

    /**
     * Readable by all users, since each image runs as a user of its own. A volume is mounted by one kind of service
     * alone, so other services never see it.
     */
    private static void write(Path file, String value) {
        try {
            var unfinished = Files.createTempFile(file.getParent(), "new", "");
            Files.writeString(unfinished, value);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("r--r--r--"));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure("the secret " + file + " cannot be written (" + e + "): mount a volume there", e);
        }
    }
}
