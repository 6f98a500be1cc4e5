package org.animalshelter.pipelines.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.animalshelter.pipelines.file.Logs;
import org.animalshelter.pipelines.process.Subprocess;

/**
 * A part of the tests that is run as a whole.
 *
 * @param name as in the summary and on the command line
 * @param after the names of the suites that end before this one begins; it runs beside all others
 * @param commands run in order; the first that fails ends the suite
 * @param reports the folders where they leave their results, as JUnit's XML
 */
public record Suite(String name, List<String> after, List<Subprocess> commands, List<Path> reports) {
    /**
     * Runs it; what earlier runs reported is gone first.
     *
     * @param log takes all that is printed
     */
    public SuiteResult run(Path log) {
        try {
            long began = System.nanoTime();
            for (var report : Results.reportsIn(reports)) {
                Files.delete(report);
            }
            Logs.begin(log);
            boolean well = commands.stream().allMatch(command -> command.exitLoggingTo(log) == 0);
            return new SuiteResult(name, well, Results.read(reports), log, (System.nanoTime() - began) / 1e9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
