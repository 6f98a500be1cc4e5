package org.animalshelter.pipelines.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.animalshelter.pipelines.command.Command;
import org.animalshelter.pipelines.command.Logs;

/**
 * A part of the tests that is run as a whole.
 *
 * @param name as in the summary and on the command line
 * @param commands run in order; the first that fails ends the suite
 * @param reports the folders where they leave their results, as JUnit's XML
 * @param inBrowser whether it needs one
 */
record Suite(String name, List<Command> commands, List<Path> reports, boolean inBrowser) {
    static final String MAVEN = "./mvnw";

    /**
     * Runs it; what earlier runs reported is gone first.
     *
     * @param properties for the tests that run in Java, such as {@code database=embedded}
     * @param log takes all that is printed
     */
    Outcome run(Map<String, String> properties, Path log) {
        try {
            return runLoggingTo(log, properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome runLoggingTo(Path log, Map<String, String> properties) throws IOException {
        long began = System.nanoTime();
        forget();
        Logs.begin(log);
        boolean well = commands.stream()
                .map(command -> with(properties, command))
                .allMatch(command -> command.exitLoggingTo(log) == 0);
        return new Outcome(name, well, results(), log, (System.nanoTime() - began) / 1e9);
    }

    private static Command with(Map<String, String> properties, Command command) {
        if (!command.line().get(0).equals(MAVEN)) {
            return command;
        }
        List<String> line = new ArrayList<>(command.line());
        properties.forEach((name, value) -> line.add("-D" + name + "=" + value));
        return Command.of(line).in(command.folder());
    }

    private Results results() throws IOException {
        Results sum = Results.NONE;
        for (Path folder : reports) {
            sum = sum.plus(Results.read(folder));
        }
        return sum;
    }

    private void forget() throws IOException {
        for (Path folder : reports) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(Results::isReport).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
