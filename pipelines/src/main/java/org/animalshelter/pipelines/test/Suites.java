package org.animalshelter.pipelines.test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.process.Subprocess;

/** All suites: each component by itself, the machinery around them, and at last everything together. */
public final class Suites {
    /** Everything together, in a browser. */
    public static final String JOURNEYS = "journeys";

    /** What takes minutes: everything together, over and over, and requests without end to the backend. */
    public static final String ROLLOUTS = "rollouts";

    /** What is around the components. */
    public static final String MACHINERY = "machinery";

    private static final String FRONTEND = "frontend";

    // Where Maven's plugins leave results: of tests in the build, and of tests on what was built.
    private static final List<String> REPORTS = List.of("surefire-reports", "failsafe-reports");

    private final Path root;
    private final Map<String, String> properties;

    /** @param properties for the tests that run in Java, such as {@code database=embedded} */
    public Suites(Path root, Map<String, String> properties) {
        this.root = root;
        this.properties = properties;
    }

    /** The names, in the order in which they run. */
    public List<String> names() {
        return all().stream().map(Suite::name).toList();
    }

    /**
     * The suites in which a mistake shows up soonest come first. The components, one after another, run beside the
     * machinery, which mostly waits for programs that it starts. Everything together has the machine to itself.
     */
    public List<Suite> all() {
        return List.of(
                maven("db", List.of(), List.of("db")),
                maven("backend", List.of("db"), List.of("backend")),
                frontend(),
                maven(MACHINERY, List.of(), List.of("infra", "pipelines")),
                together(
                        JOURNEYS,
                        List.of("db", "backend", FRONTEND, MACHINERY),
                        List.of("infra", "pipelines"),
                        "journey & !long"),
                together(
                        ROLLOUTS,
                        List.of("db", "backend", FRONTEND, MACHINERY, JOURNEYS),
                        List.of("backend", "infra", "pipelines"),
                        "long"));
    }

    /** The tests that a component has of its own. */
    public Suite of(Component component) {
        return all().stream()
                .filter(suite -> suite.name().equals(component.label()))
                .findFirst()
                .orElseThrow();
    }

    private Suite together(String name, List<String> after, List<String> modules, String groups) {
        return maven(name, after, modules, "-Dgroups=" + groups, "-DexcludedGroups=");
    }

    private Suite maven(String name, List<String> after, List<String> modules, String... options) {
        var given = properties.entrySet().stream()
                .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                .toList();
        var command = Subprocess.of("./mvnw", "-B", "-ntp", "-pl", String.join(",", modules), "verify")
                .with(options)
                .with(given);
        return new Suite(
                name,
                after,
                List.of(command.in(root)),
                modules.stream()
                        .map(module -> root.resolve(module).resolve("target"))
                        .flatMap(built -> REPORTS.stream().map(built::resolve))
                        .toList());
    }

    private Suite frontend() {
        var reports = root.resolve(".shelter/reports/frontend");
        return new Suite(
                FRONTEND,
                List.of("backend"),
                List.of(
                        npm("ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"),
                        npm("run", "check"),
                        npm(
                                "test",
                                "--",
                                "--reporter=default",
                                "--reporter=junit",
                                "--outputFile.junit=" + reports.resolve("vitest.xml"))),
                List.of(reports));
    }

    private Subprocess npm(String... arguments) {
        return Subprocess.of("npm").with(arguments).in(root.resolve("frontend"));
    }
}
