package org.animalshelter.infra.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL refuses to run as root. In a user namespace of its own, root has no privileges, and still owns its files. */
final class AsOrdinaryUser {
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");

    private AsOrdinaryUser() {}

    static List<String> prefix() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root && Files.isExecutable(UNSHARE) ? List.of(UNSHARE.toString(), "--user") : List.of();
    }
}
