package org.animalshelter.pipelines.cli.option;

import org.animalshelter.pipelines.traffic.Load;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How busy virtual volunteers are. */
public final class RateOption {
    private static final String NAME = "--rate";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = NAME,
            paramLabel = "N",
            defaultValue = "20",
            description = "Requests per second by the volunteers (default: ${DEFAULT-VALUE}).")
    private int perSecond;

    /** @throws ParameterException when it is none, or more than can be sent */
    public void check() {
        Numbers.check(command, NAME, perSecond, 1, Load.MOST_REQUESTS);
    }

    /** Requests a second. */
    public int perSecond() {
        return perSecond;
    }
}
