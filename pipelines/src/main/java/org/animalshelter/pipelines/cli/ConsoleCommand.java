package org.animalshelter.pipelines.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.Numbers;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command, with the console that it prints on. */
abstract class ConsoleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public final Integer call() throws Exception {
        try (var console = new Console(System.out, Checkout.onTerminal())) {
            return run(console);
        }
    }

    /** @return the exit code */
    abstract int run(Console console) throws Exception;

    /** @throws ParameterException when the number is not from {@code least} to {@code most} */
    final void check(String option, int value, int least, int most) {
        Numbers.check(spec, option, value, least, most);
    }

    /**
     * @param file written when the command ends; {@code null} where the option is not given
     * @throws ParameterException when it can be seen from the start that the file cannot be written
     */
    final void checkWritable(String option, Path file) {
        if (file == null) {
            return;
        }
        var folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw usageError(option + " is " + file + ", which cannot be written: choose a file in an existing folder");
        }
    }

    final ParameterException usageError(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
