package org.animalshelter.pipelines.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.LogEnd;
import org.animalshelter.infra.release.Progress;

/** A package of Debian, which has programs that are not downloaded otherwise. */
public final class DebianPackage {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration LOCKED = Duration.ofMinutes(2);

    private DebianPackage() {}

    /**
     * Installs it, if this is a Debian whose root runs this.
     *
     * @param log takes what the installation prints
     * @param progress is told of it
     */
    public static void install(String name, Path log, Progress progress) {
        if (Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"))) {
            progress.event("installing Debian's package " + name + ", for at most " + LIMIT.toMinutes()
                    + " minutes; another apt is waited for");
            apt(log, "update");
            apt(log, "install", "--yes", name);
        }
    }

    /** Another apt, such as the one that updates the machine, is waited for. By itself only an installation waits. */
    private static void apt(Path log, String... arguments) {
        var apt = Subprocess.of("apt-get", "-qq", "-o", "DPkg::Lock::Timeout=" + LOCKED.toSeconds())
                .with(arguments)
                .environment(Map.of("DEBIAN_FRONTEND", "noninteractive"));
        Await.until(
                LOCKED,
                () -> apt.isDoneWithin(LIMIT, log)
                        || !LogEnd.of(log, 2).toString().contains("Could not get lock"));
    }
}
