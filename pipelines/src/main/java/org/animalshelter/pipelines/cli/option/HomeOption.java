package org.animalshelter.pipelines.cli.option;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which production on this machine is meant: each has a folder of its own. */
public final class HomeOption {
    /** Says it for a command and all commands that it runs. */
    public static final String VARIABLE = "SHELTER_HOME";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:" + VARIABLE + "}",
            description = "Folder of the production, with its data, secrets and logs (default: the variable " + VARIABLE
                    + ", or .shelter).")
    private Path home;

    public Path path() {
        return home == null ? Checkout.home() : home.toAbsolutePath().normalize();
    }
}
