package org.animalshelter.pipelines.cli.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Numbers that a person gives to a command. */
public final class Numbers {
    private Numbers() {}

    /** @throws ParameterException when the number is not from {@code least} to {@code most} */
    public static void check(CommandSpec spec, String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " is " + value + ": choose a number from " + least + " to " + most);
        }
    }
}
