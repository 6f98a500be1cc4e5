package org.animalshelter.pipelines.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Files that a person wants to have written at the end of something long. */
public final class OutputFiles {
    private OutputFiles() {}

    /**
     * @param file may be {@code null}, where none is wanted
     * @throws ParameterException when it can be seen from the start that it cannot be written
     */
    public static void check(CommandSpec spec, String option, Path file) {
        if (file == null) {
            return;
        }
        var folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " is " + file + ", which cannot be written: choose a file in a folder that is there");
        }
    }
}
