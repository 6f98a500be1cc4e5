package org.animalshelter.pipelines.test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.animalshelter.pipelines.command.Command;

/** All suites: each component by itself, the machinery around them, and at last everything together in a browser. */
final class Suites {
    private static final String JOURNEYS = "journeys";

    /** Where Maven's plugins leave results: of tests in the build, and of tests on what was built. */
    private static final List<String> REPORTS = List.of("surefire-reports", "failsafe-reports");

    private final Path root;

    Suites(Path root) {
        this.root = root;
    }

    /** The suites in which a mistake shows up soonest come first. */
    List<Suite> all() {
        return List.of(
                maven("db", List.of("db")),
                maven("backend", List.of("backend")),
                frontend(),
                maven("machinery", List.of("infra", "pipelines")),
                maven(JOURNEYS, List.of("infra", "pipelines"), "-Dgroups=journey", "-DexcludedGroups="));
    }

    private Suite maven(String name, List<String> modules, String... options) {
        var line = new ArrayList<>(List.of(Suite.MAVEN, "-B", "-ntp", "-pl", String.join(",", modules), "verify"));
        line.addAll(Arrays.asList(options));
        return new Suite(
                name,
                List.of(Command.of(line).in(root)),
                modules.stream()
                        .map(module -> root.resolve(module).resolve("target"))
                        .flatMap(built -> REPORTS.stream().map(built::resolve))
                        .toList(),
                name.equals(JOURNEYS));
    }

    private Suite frontend() {
        Path reports = root.resolve(".shelter/reports/frontend");
        return new Suite(
                "frontend",
                List.of(
                        npm("ci", "--prefer-offline", "--no-audit", "--no-fund"),
                        npm("run", "check"),
                        npm(
                                "test",
                                "--",
                                "--reporter=default",
                                "--reporter=junit",
                                "--outputFile.junit=" + reports.resolve("vitest.xml"))),
                List.of(reports),
                false);
    }

    private Command npm(String... arguments) {
        var line = new ArrayList<>(List.of("npm"));
        line.addAll(Arrays.asList(arguments));
        return Command.of(line).in(root.resolve("frontend"));
    }
}
