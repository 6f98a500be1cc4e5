package org.animalshelter.infra.unleash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.home.Sha256;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.infra.process.Program;
import org.animalshelter.infra.release.Failure;

/** The toggle server's program: installed once for each content of the lock file. */
public record UnleashInstallation(Path folder) {
    /** For the first time, with a slow network. */
    public static final Duration LIMIT = Duration.ofMinutes(10);

    private static final String LOCK_FILE = "package-lock.json";
    private static final int SHORT = 12;

    /**
     * Installs it where it is not there yet, which needs a network.
     *
     * @throws Failure when Node.js is missing or too old, or when npm cannot download
     */
    public static UnleashInstallation install(Home home, Processes processes) {
        NodeJs.check("node");
        var name = "unleash/" + Sha256.of(resource(LOCK_FILE)).substring(0, SHORT);
        return new UnleashInstallation(home.installation(name, into -> install(into, processes)));
    }

    private static void install(Path into, Processes processes) throws IOException {
        Files.write(into.resolve("package.json"), resource("package.json"));
        Files.write(into.resolve(LOCK_FILE), resource(LOCK_FILE));
        var npm = List.of("npm", "ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error");
        try {
            processes.run(new Program("Unleash installation", npm, Map.of(), into), LIMIT);
        } catch (Failure e) {
            throw new Failure(
                    "the toggle server cannot be downloaded: check that npm reaches its registry; " + e.sentence(), e);
        }
    }

    private static byte[] resource(String name) {
        try (var stream = UnleashInstallation.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
