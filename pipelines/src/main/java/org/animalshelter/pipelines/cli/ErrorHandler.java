package org.animalshelter.pipelines.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.animalshelter.infra.release.Failure;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns every failure into a sentence. An unexpected error keeps its stack trace, in a file. */
final class ErrorHandler implements IExecutionExceptionHandler {
    private final Path log;

    ErrorHandler(Path log) {
        this.log = log;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        var sentence = failure instanceof Failure ? failure.getMessage() : unexpected(failure);
        commandLine.getErr().println(commandLine.getColorScheme().errorText("shelter: " + sentence));
        return ExitCode.SOFTWARE;
    }

    private String unexpected(Exception failure) {
        try {
            Files.createDirectories(log.getParent());
            try (var writer = new PrintWriter(Files.newBufferedWriter(log))) {
                failure.printStackTrace(writer);
            }
            return "unexpected error (" + failure + "): the details are in " + log;
        } catch (IOException unwritable) {
            failure.printStackTrace();
            return "unexpected error (" + failure + ")";
        }
    }
}
