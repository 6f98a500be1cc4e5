package org.animalshelter.pipelines.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.process.Subprocess;

/** A story that is told step by step in a clone, and tried there as a person would. */
final class ScratchStory {
    private static final Path PATCHES = Path.of("src/test/patches").toAbsolutePath();

    private final Path folder;
    private final String name;
    private int steps;

    ScratchStory(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** @param patches of {@code src/test/patches}, which begin with the component that they change */
    ScratchStory deploy(String... patches) {
        for (var patch : patches) {
            git().output("apply", "--index", PATCHES.resolve(patch + ".patch").toString());
        }
        var component = patches[0].substring(0, patches[0].indexOf('-'));
        commit(component + ": " + String.join(" ", patches), "Component: " + component);
        return this;
    }

    ScratchStory operate(String operation) {
        commit("docs: " + operation, "Operation: " + operation);
        return this;
    }

    private void commit(String subject, String moves) {
        steps++;
        var step = "Step: %s-%d\n%s".formatted(name, steps, moves);
        git().command("commit", "--quiet", "--allow-empty", "-m", subject, "-m", step)
                .environment(ScratchClone.SOMEBODY)
                .output();
    }

    ToldWalk walk(String... options) throws IOException {
        Path log = log("walk");
        int exit = shelter(log, "walk", options);
        return ToldWalk.of(exit, Files.readString(log));
    }

    ToldMatrix matrix(String... options) throws IOException {
        var log = log("matrix");
        var junit = folder.resolveSibling(name + "-matrix.xml");
        Files.deleteIfExists(junit);
        var all = new ArrayList<>(List.of("--junit", junit.toString()));
        all.addAll(List.of(options));
        int exit = shelter(log, "matrix", all.toArray(String[]::new));
        return ToldMatrix.of(exit, Files.readString(log), junit);
    }

    private int shelter(Path log, String command, String... options) throws IOException {
        Files.deleteIfExists(log);
        var line = new ArrayList<>(List.of(folder.resolve("shelter").toString(), command, name));
        line.addAll(List.of(options));
        return Subprocess.of(line).in(folder).exitLoggingTo(log);
    }

    private Path log(String command) {
        return folder.resolveSibling(name + "-" + command + ".log");
    }

    private Git git() {
        return new Git(folder);
    }
}
