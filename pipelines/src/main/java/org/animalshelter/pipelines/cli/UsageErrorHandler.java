package org.animalshelter.pipelines.cli;

import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A mistyped command line gets a sentence, a suggestion and the way to the help, not the whole help. */
final class UsageErrorHandler implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        var command = mistake.getCommandLine();
        var err = command.getErr();
        var name = command.getCommandSpec().qualifiedName();
        err.println(command.getColorScheme().errorText(name + ": " + mistake.getMessage()));
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("Try './" + name + " --help'.");
        return ExitCode.USAGE;
    }
}
