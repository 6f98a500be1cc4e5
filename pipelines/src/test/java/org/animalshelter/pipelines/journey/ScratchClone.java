package org.animalshelter.pipelines.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.process.Subprocess;

/**
 * A clone of this repository, for stories that production shall never see. What was built and installed for the checkout
 * that is tested, it has too.
 */
final class ScratchClone {
    static final Map<String, String> SOMEBODY = Map.of(
            "GIT_AUTHOR_NAME", "Test",
            "GIT_AUTHOR_EMAIL", "test@localhost",
            "GIT_COMMITTER_NAME", "Test",
            "GIT_COMMITTER_EMAIL", "test@localhost");

    // Always the same place, since a class archive fits no other one.
    private static final Path FOLDER = Path.of("target/journeys/story").toAbsolutePath();

    private static final List<String> SHARED = List.of("cli", "releases", "postgres", "unleash");

    private final Git git = new Git(FOLDER);
    private final String base;

    private ScratchClone(String base) {
        this.base = base;
    }

    /** @param root of the repository; the clone has as a commit: its tools, and the components {@linkplain BeforeAnyStory before any story} */
    static ScratchClone of(Path root) throws IOException {
        // What is shared must be there, and up to date.
        Subprocess.of(root.resolve("shelter").toString(), "--help").output();
        PrivateFiles.delete(FOLDER);
        Files.createDirectories(FOLDER.getParent());
        var base = new Git(root)
                .command("commit-tree", "-p", "HEAD", "-m", "before any story", BeforeAnyStory.tree(root))
                .environment(SOMEBODY)
                .output();
        new Git(root).output("clone", "--quiet", "--shared", "--no-checkout", root.toString(), FOLDER.toString());
        var clone = new ScratchClone(base);
        clone.share(root.resolve(".shelter"));
        return clone;
    }

    private void share(Path shelter) throws IOException {
        git.output("checkout", "--quiet", "--detach", base);
        var own = PrivateFiles.folder(FOLDER.resolve(".shelter"));
        for (var name : SHARED) {
            Files.createDirectories(shelter.resolve(name));
            Files.createSymbolicLink(own.resolve(name), shelter.resolve(name));
        }
        // Sources that are newer than the command line would have it built again.
        Subprocess.of(
                        "bash",
                        "-euc",
                        "find pom.xml infra pipelines -exec touch -r " + own.resolve("cli/built") + " {} +")
                .in(FOLDER)
                .output();
    }

    /** Begins a story where no other one has been. */
    ScratchStory story(String name) {
        git.output("checkout", "--quiet", "--detach", base);
        return new ScratchStory(FOLDER, name);
    }
}
