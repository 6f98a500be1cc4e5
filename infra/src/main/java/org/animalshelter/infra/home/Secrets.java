package org.animalshelter.infra.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.animalshelter.infra.release.Failure;

/** Random values, made when they are first asked for and kept in a file each. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Path folder;

    Secrets(Path folder) {
        this.folder = PrivateFiles.folder(folder);
    }

    synchronized String get(String name) {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
            return read(file);
        }
        // Hexadecimal, because it needs no escaping in a URL, in SQL, or in an environment variable.
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        PrivateFiles.write(file, secret);
        return secret;
    }

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Failure("the secret " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
