package org.animalshelter.pipelines.cli.option;

import java.nio.file.Path;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.pipeline.StageVariables;
import picocli.CommandLine.Option;

/** Which production on this machine is meant: each has a folder of its own. */
public final class HomeOption {
    /** Says it for a command and all commands that it runs. */
    public static final String VARIABLE = StageVariables.HOME;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:" + VARIABLE + "}",
            description = "Folder of the production (default: .shelter, unless " + VARIABLE
                    + " is set), with its data, secrets and logs.")
    private Path home;

    /** @throws Failure when no production runs there */
    public Control control() {
        return Control.of(path());
    }

    public Path path() {
        return home == null ? Checkout.home() : home.toAbsolutePath().normalize();
    }
}
