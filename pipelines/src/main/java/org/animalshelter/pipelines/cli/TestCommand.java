package org.animalshelter.pipelines.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress.Kind;
import org.animalshelter.pipelines.browser.InstalledBrowser;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.Tools;
import org.animalshelter.pipelines.file.Logs;
import org.animalshelter.pipelines.process.DebianPackage;
import org.animalshelter.pipelines.test.CommitTests;
import org.animalshelter.pipelines.test.Suite;
import org.animalshelter.pipelines.test.SuiteResult;
import org.animalshelter.pipelines.test.Suites;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description = {
            "Sets up what the tests need, a browser included, runs them and prints a summary.",
            "The suites are db, backend, frontend, machinery (infra and pipelines), journeys (in a real browser) and "
                    + "rollouts, which takes minutes and runs only when named or with --all."
        })
final class TestCommand extends ConsoleCommand {
    @Parameters(
            paramLabel = "SUITE",
            arity = "0..*",
            description = "Run only these suites (default: all but rollouts).")
    private List<String> only = List.of();

    @Option(names = "--all", description = "Also run what takes minutes.")
    private boolean all;

    @Option(
            names = "--at",
            paramLabel = "REVISION",
            description = {
                "Test db, backend or frontend as this step, commit or tag has it, by itself.",
                "What has passed with the same content is not tested again."
            })
    private String revision;

    @Option(
            names = "-D",
            paramLabel = "NAME=VALUE",
            description =
                    "Pass this on to the tests; -Ddatabase=embedded or -Ddatabase=testcontainers chooses the PostgreSQL "
                            + "(default: Testcontainers if Docker has the image, embedded otherwise).")
    private Map<String, String> properties = new LinkedHashMap<>();

    @ArgGroup(exclusive = false)
    private Elsewhere elsewhere;

    @Override
    int run(Console console) {
        var chosen = chosen();
        Tools.check();
        if (revision != null) {
            return testCommit(console);
        }
        var outcomes = new ArrayList<SuiteResult>();
        if (elsewhere != null) {
            properties.putAll(elsewhere.properties(console));
        }
        if (chosen.contains(Suites.JOURNEYS) || chosen.contains(Suites.ROLLOUTS)) {
            console.run("browser", status -> browser(status, console));
        }
        // Elsewhere its tests are skipped without it: to install a server on somebody's machine is not for a test.
        if (chosen.contains(Suites.MACHINERY) && "true".equals(System.getenv("CI")) && !isInstalled("nginx")) {
            console.run("nginx", status -> DebianPackage.install("nginx", Logs.begin(logOf("nginx")), console));
        }
        var running = new LinkedHashMap<String, CompletableFuture<SuiteResult>>();
        for (var suite : suites().all()) {
            if (chosen.contains(suite.name())) {
                running.put(suite.name(), begin(suite, running, console));
            }
        }
        running.values().forEach(result -> outcomes.add(Parallel.result(result)));
        console.print(new TestSummary(outcomes, console.style()).text());
        return outcomes.stream().allMatch(SuiteResult::passed) ? 0 : 1;
    }

    private int testCommit(Console console) {
        if (only.size() != 1 || all || elsewhere != null) {
            throw usageError("--at tests one component: name db, backend or frontend, and no other option");
        }
        var component = Component.of(only.get(0));
        var repository = Checkout.repository();
        var commit = Checkout.commit(revision);
        var name = component.label() + "-"
                + repository.contentOf(component, commit).substring(0, 7);
        var problem = new CommitTests(repository, Checkout.home(), console).problem(component, commit, name);
        if (problem.isPresent()) {
            throw new Failure("the tests of " + component.label() + " fail: " + problem.get());
        }
        return 0;
    }

    private static CompletableFuture<SuiteResult> begin(
            Suite suite, Map<String, CompletableFuture<SuiteResult>> running, Console console) {
        var before = suite.after().stream()
                .filter(running::containsKey)
                .map(running::get)
                .toList();
        var releases = suite.name().equals(Suites.JOURNEYS) ? releases(running, console) : Parallel.begin(() -> {});
        return Parallel.begin(() -> {
            before.forEach(Parallel::result);
            releases.join();
            return run(suite, console);
        });
    }

    /** What the journeys deploy is built while the machinery is still being tested. */
    private static CompletableFuture<Void> releases(
            Map<String, CompletableFuture<SuiteResult>> running, Console console) {
        var components = Stream.of(Component.values())
                .filter(component -> running.containsKey(component.label()))
                .map(component -> running.get(component.label()))
                .toList();
        return Parallel.begin(() -> {
            components.forEach(Parallel::result);
            try {
                Checkout.builder().releases(Checkout.repository().workingTree(), console);
            } catch (Failure e) {
                // The journeys try again, and fail for that reason.
            }
        });
    }

    private Suites suites() {
        return new Suites(Checkout.root(), properties);
    }

    private Set<String> chosen() {
        var names = suites().names();
        var unknown = new TreeSet<String>(only);
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw usageError(
                    "there is no suite " + String.join(", ", unknown) + ": choose from " + String.join(", ", names));
        }
        if (elsewhere != null) {
            if (all || !Set.of(Suites.JOURNEYS).containsAll(only)) {
                throw usageError("--base-url is for the suite " + Suites.JOURNEYS + " alone: name no other");
            }
            return Set.of(Suites.JOURNEYS);
        }
        var chosen = new HashSet<String>(only.isEmpty() || all ? names : only);
        if (!all && !only.contains(Suites.ROLLOUTS)) {
            chosen.remove(Suites.ROLLOUTS);
        }
        return chosen;
    }

    private void browser(Consumer<String> status, Console console) {
        status.accept("looking for one");
        var found = new InstalledBrowser(Logs.begin(logOf("browser")), console).get();
        found.ifPresent(program -> properties.putIfAbsent("shelter.browser", program.toString()));
        status.accept(found.map(Path::toString).orElse("downloaded by Playwright"));
    }

    private static boolean isInstalled(String server) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, server)));
    }

    private static SuiteResult run(Suite suite, Console console) {
        var log = logOf(suite.name());
        return console.part(
                Kind.OTHER,
                suite.name(),
                status -> {
                    status.accept("running, see " + Checkout.root().relativize(log));
                    var outcome = suite.run(log);
                    status.accept(outcome.results().inWords());
                    return outcome;
                },
                SuiteResult::passed);
    }

    private static Path logOf(String name) {
        return Checkout.home().resolve("logs/test-" + name + ".log");
    }
}
