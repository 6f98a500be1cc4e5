package org.animalshelter.pipelines.release;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.process.Environment;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.process.Subprocess;

/**
 * How a component is built. It is a promise that every commit keeps, so that tools of today build the commits of
 * yesterday.
 *
 * @param folder where the build runs, from the root of the repository
 * @param dependencies what is installed before, where that takes a command of its own
 * @param commands that build it, in order
 * @param artifact the folder that the build leaves, from the root of the repository
 */
record Recipe(Path folder, Optional<Dependencies> dependencies, List<Subprocess> commands, Path artifact) {
    /**
     * Libraries in the folder of a build.
     *
     * @param command that installs them
     * @param inputs the files that say which
     * @param machine prints what else they are made for, such as the processor
     * @param folder that they are in afterwards
     */
    record Dependencies(Subprocess command, List<String> inputs, Subprocess machine, String folder) {}

    static Recipe of(Component component) {
        return switch (component) {
            case DB, BACKEND -> maven(component.label());
            case FRONTEND ->
                new Recipe(
                        Path.of("frontend"),
                        Optional.of(new Dependencies(
                                Subprocess.of(
                                        "npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"),
                                List.of("package.json", "package-lock.json", ".npmrc"),
                                Subprocess.of("node", "-p", "process.version + process.platform + process.arch"),
                                "node_modules")),
                        List.of(Subprocess.of("npm", "run", "build")),
                        Path.of("frontend/dist"));
        };
    }

    private static Recipe maven(String module) {
        return new Recipe(
                Path.of("."),
                Optional.empty(),
                List.of(Subprocess.of("./mvnw", "-B", "-ntp", "-pl", module, "-am", "package", "-DskipTests")
                        .environment(Map.of("MAVEN_OPTS", mavenOptions()))),
                Path.of(module, "target/quarkus-app"));
    }

    /** As {@code .mvn/jvm.config} has it, for commits that are older than that file. */
    private static String mavenOptions() {
        var own = System.getenv().getOrDefault("MAVEN_OPTS", "");
        return (Environment.network(own) + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC").strip();
    }
}
