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

/** Turns every failure into a sentence. What nobody foresaw keeps its stack trace, in a file. */
final class ErrorHandler implements IExecutionExceptionHandler {
    private final Path log;

    ErrorHandler(Path log) {
        this.log = log;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        var sentence = failure instanceof Failure ? failure.getMessage() : unforeseen(failure);
        commandLine.getErr().println(commandLine.getColorScheme().errorText("shelter: " + sentence));
        return ExitCode.SOFTWARE;
    }

    private String unforeseen(Exception failure) {
        try {
            Files.createDirectories(log.getParent());
            try (var writer = new PrintWriter(Files.newBufferedWriter(log))) {
                failure.printStackTrace(writer);
            }
            return "something unforeseen went wrong (" + failure + "); the details are in " + log;
        } catch (IOException unwritable) {
            failure.printStackTrace();
            return "something unforeseen went wrong (" + failure + ")";
        }
    }
}
