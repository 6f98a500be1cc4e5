package org.animalshelter.pipelines.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.release.Component;

/** The tests that a component has of its own, in any folder with its sources. */
public final class ComponentTests {
    private static final int LINES = 20;

    private ComponentTests() {}

    /**
     * Runs them.
     *
     * @param root where the sources are
     * @param log takes all that is printed
     * @return what went wrong, with the end of the log; nothing when all is well
     */
    public static Optional<String> run(Component component, Path root, Path log) {
        var outcome = new Suites(root, Map.of())
                .all().stream()
                        .filter(suite -> suite.name().equals(component.label()))
                        .findFirst()
                        .orElseThrow()
                        .run(log);
        return outcome.passed() ? Optional.empty() : Optional.of(inWords(outcome));
    }

    private static String inWords(SuiteResult outcome) {
        var failures = outcome.results().failures();
        return outcome.results().inWords() + ", see " + outcome.log()
                + (failures.isEmpty() ? end(outcome.log()) : ":\n  " + String.join("\n  ", failures));
    }

    private static String end(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return ":\n  " + String.join("\n  ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
