package org.animalshelter.pipelines.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.animalshelter.pipelines.git.Git;

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
        var step = String.format(Locale.ROOT, "Step: %s-%d\n%s", name, steps, moves);
        git().command("commit", "--quiet", "--allow-empty", "-m", subject, "-m", step)
                .environment(ScratchClone.SOMEBODY)
                .output();
    }

    ToldWalk walk(String... options) throws IOException {
        return tried().walk(options);
    }

    ToldMatrix matrix(String... options) throws IOException {
        return tried().matrix(options);
    }

    private TriedStory tried() {
        return new TriedStory(folder, name, folder.getParent());
    }

    private Git git() {
        return new Git(folder);
    }
}
