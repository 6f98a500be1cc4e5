package org.animalshelter.pipelines.test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.animalshelter.pipelines.Checkout;
import org.animalshelter.pipelines.Tools;
import org.animalshelter.pipelines.command.Logs;
import org.animalshelter.pipelines.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "test",
        description = {
            "Sets up what the tests need, a browser included, runs all of them and sums up.",
            "The suites are db, backend, frontend, machinery (infra and pipelines) and journeys (a real browser)."
        })
public final class TestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUITE", arity = "0..*", description = "Run only these suites (default: all).")
    private List<String> only = List.of();

    @Option(
            names = "-D",
            paramLabel = "NAME=VALUE",
            description = {
                "Given on to the tests; -Ddatabase=embedded or -Ddatabase=testcontainers chooses the PostgreSQL",
                "(default: Testcontainers where Docker answers, embedded otherwise)."
            })
    private Map<String, String> properties = new LinkedHashMap<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Tools.check();
        List<Suite> chosen = chosen(new Suites(Checkout.root()).all());
        List<Outcome> outcomes = new ArrayList<>();
        try (Console console = new Console(System.out, Checkout.onTerminal())) {
            if (chosen.stream().anyMatch(Suite::inBrowser)) {
                console.part("browser", this::browser);
            }
            for (Suite suite : chosen) {
                outcomes.add(run(suite, console));
            }
            console.print(new Summary(outcomes, console.style()).text());
        }
        return outcomes.stream().allMatch(Outcome::passed) ? 0 : 1;
    }

    private List<Suite> chosen(List<Suite> all) {
        Set<String> unknown = new TreeSet<>(only);
        all.forEach(suite -> unknown.remove(suite.name()));
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no suite " + String.join(", ", unknown) + ": choose from "
                            + String.join(", ", all.stream().map(Suite::name).toList()));
        }
        return all.stream()
                .filter(suite -> only.isEmpty() || only.contains(suite.name()))
                .toList();
    }

    private Void browser(Consumer<String> status) {
        status.accept("looking for one");
        Optional<Path> found = new Browser(Logs.begin(logOf("browser"))).get();
        found.ifPresent(program -> properties.putIfAbsent("shelter.browser", program.toString()));
        status.accept(found.map(Path::toString).orElse("downloaded by Playwright"));
        return null;
    }

    private Outcome run(Suite suite, Console console) {
        Path log = logOf(suite.name());
        try {
            return console.part(suite.name(), status -> {
                status.accept("running, see " + Checkout.root().relativize(log));
                Outcome outcome = suite.run(properties, log);
                status.accept(outcome.results().inWords());
                if (!outcome.passed()) {
                    throw new SuiteFailed(outcome);
                }
                return outcome;
            });
        } catch (SuiteFailed failed) {
            return failed.outcome;
        }
    }

    private static Path logOf(String name) {
        return Checkout.home().resolve("logs/test-" + name + ".log");
    }

    /** So that the console marks the suite; the others still run. */
    private static final class SuiteFailed extends RuntimeException {
        private final transient Outcome outcome;

        private SuiteFailed(Outcome outcome) {
            this.outcome = outcome;
        }
    }
}
