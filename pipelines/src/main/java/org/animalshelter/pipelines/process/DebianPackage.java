package org.animalshelter.pipelines.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.animalshelter.infra.release.Progress;

/** A package of Debian, which has programs that are not downloaded otherwise. */
public final class DebianPackage {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private DebianPackage() {}

    /**
     * Installs it, if this is a Debian whose root runs this.
     *
     * @param log takes what the installation prints
     * @param progress is told of it
     */
    public static void install(String name, Path log, Progress progress) {
        if (Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"))) {
            progress.event("installing Debian's package " + name + ", for at most " + LIMIT.toMinutes() + " minutes");
            apt(log, "update");
            apt(log, "install", "--yes", name);
        }
    }

    private static void apt(Path log, String... arguments) {
        Subprocess.of("apt-get", "-qq")
                .with(arguments)
                .environment(Map.of("DEBIAN_FRONTEND", "noninteractive"))
                .isDoneWithin(LIMIT, log);
    }
}
