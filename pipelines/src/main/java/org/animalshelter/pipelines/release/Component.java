package org.animalshelter.pipelines.release;

import java.nio.file.Path;
import java.util.List;

/**
 * What is built, versioned and deployed by itself. How each is built is a promise that every commit keeps, so that tools
 * of today build the commits of yesterday.
 */
public enum Component {
    DB(List.of("db", "pom.xml"), ".", maven("db"), "db/target/quarkus-app"),
    BACKEND(List.of("backend", "pom.xml"), ".", maven("backend"), "backend/target/quarkus-app"),
    FRONTEND(
            List.of("frontend"),
            "frontend",
            List.of(
                    List.of("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund"),
                    List.of("npm", "run", "build")),
            "frontend/dist");

    /** What a release is made of: git paths from the root of the repository. Equal contents are the same release. */
    final List<String> sources;

    /** Where the build runs, from the root of the repository. */
    final Path buildFolder;

    /** The commands that build it, in order. */
    final List<List<String>> build;

    /** The folder that the build leaves, from the root of the repository. */
    final Path artifact;

    Component(List<String> sources, String buildFolder, List<List<String>> build, String artifact) {
        this.sources = sources;
        this.buildFolder = Path.of(buildFolder);
        this.build = build;
        this.artifact = Path.of(artifact);
    }

    /** The name in folders, in commit trailers and on the command line: {@code backend}. */
    public String label() {
        return name().toLowerCase();
    }

    private static List<List<String>> maven(String module) {
        return List.of(List.of("./mvnw", "-B", "-ntp", "-pl", module, "-am", "package", "-DskipTests"));
    }
}
