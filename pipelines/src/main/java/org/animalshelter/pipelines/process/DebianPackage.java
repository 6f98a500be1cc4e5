package org.animalshelter.pipelines.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** A package of Debian, which has programs that are not downloaded otherwise. */
public final class DebianPackage {
    private DebianPackage() {}

    /**
     * Installs it, if this is a Debian whose root runs this.
     *
     * @param log takes what the installation prints
     */
    public static void install(String name, Path log) {
        if (Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"))) {
            Subprocess.of("apt-get", "update", "-qq").exitLoggingTo(log);
            Subprocess.of("apt-get", "install", "--yes", "-qq", name).exitLoggingTo(log);
        }
    }
}
