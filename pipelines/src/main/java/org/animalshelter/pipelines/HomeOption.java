package org.animalshelter.pipelines;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which production on this machine is meant: each has a folder of its own. */
public final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The folder that production keeps its data, secrets and logs in (default: .shelter).")
    private Path home;

    public Path path() {
        return home == null ? Checkout.home() : home.toAbsolutePath().normalize();
    }
}
