package org.animalshelter.pipelines.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.process.Subprocess;

/** Commits that no branch has: a tree, such as the working tree, and a patch of {@code src/test/patches} on it. */
final class Patched {
    private static final Path PATCHES = Path.of("src/test/patches").toAbsolutePath();

    private Patched() {}

    /**
     * @param root of the repository; its working tree, index and branches stay as they are
     * @param name of a patch, such as {@code backend-harmless}, on the working tree
     * @return the id of the commit
     */
    static String commit(Path root, String name) throws IOException {
        return commit(root, Repository.at(root).workingTree(), name);
    }

    /** The same, with a patch on any tree. */
    static String commit(Path root, String tree, String name) throws IOException {
        var folder = Files.createTempDirectory("shelter-patched");
        try {
            var index = Map.of("GIT_INDEX_FILE", folder.resolve("index").toString());
            git(root, index, "read-tree", tree);
            git(
                    root,
                    index,
                    "apply",
                    "--cached",
                    PATCHES.resolve(name + ".patch").toString());
            var patched = git(root, index, "write-tree");
            var author = Map.of(
                    "GIT_AUTHOR_NAME",
                    "Test",
                    "GIT_AUTHOR_EMAIL",
                    "test@localhost",
                    "GIT_COMMITTER_NAME",
                    "Test",
                    "GIT_COMMITTER_EMAIL",
                    "test@localhost");
            return git(root, author, "commit-tree", "-p", "HEAD", "-m", name, patched);
        } finally {
            Subprocess.of("rm", "-r", folder.toString()).output();
        }
    }

    private static String git(Path root, Map<String, String> environment, String... arguments) {
        var line = new ArrayList<>(List.of("git"));
        line.addAll(List.of(arguments));
        return Subprocess.of(line).in(root).environment(environment).output();
    }
}
