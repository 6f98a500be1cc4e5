package org.animalshelter.pipelines.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.file.ScratchFolder;
import org.animalshelter.pipelines.process.SubprocessFailed;

/**
 * The git repository that holds the sources. A <em>tree</em> here is the id of a git tree: a commit has one, and the
 * working tree is made into one, so that what is not committed yet is built in the same way as what is.
 */
public final class Repository {
    private final Git git;

    private Repository(Git git) {
        this.git = git;
    }

    /**
     * @param root the top folder of a git checkout, or a bare repository
     * @throws Failure when it is none
     */
    public static Repository at(Path root) {
        boolean bare = Files.isDirectory(root.resolve("objects"));
        if (!bare && !Files.exists(root.resolve(".git"))) {
            throw new Failure(root + " is not a git checkout, and git identifies releases: clone the repository"
                    + " instead of unpacking an archive of it");
        }
        return of(new Git(root));
    }

    public static Repository of(Git git) {
        return new Repository(git);
    }

    /** Its top folder. */
    public Path root() {
        return git.root();
    }

    /** What its commits change. */
    public ChangeHistory history() {
        return new ChangeHistory(git);
    }

    /** The tree that the working tree would become if all that is not ignored in it were committed now. */
    public String workingTree() {
        try (var scratch = ScratchFolder.temporary("shelter-index")) {
            var index = scratch.path().resolve("index");
            // Git's own index knows which files are unchanged: only the others are read again.
            var own = Path.of(git.output("rev-parse", "--path-format=absolute", "--git-path", "index"));
            if (Files.exists(own)) {
                Files.copy(own, index);
            }
            with(index, "add", "--all", "--", ".");
            return with(index, "write-tree");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The commit that a person means.
     *
     * @param revision a tag, a branch, or (the beginning of) a commit's id
     * @return the full id
     * @throws Failure when there is no such commit in this clone
     */
    public String commit(String revision) {
        try {
            return git.output("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        } catch (SubprocessFailed e) {
            throw new Failure("there is no commit '" + revision + "' in this clone: "
                    + (git.isShallow()
                            ? "it holds only the last commits, 'git fetch --unshallow' gets the others"
                            : "'git log' and 'git tag' show what there is"));
        }
    }

    /**
     * What a component is made of in a tree.
     *
     * @return the id of a git tree: of the component's folder, or of a tree with just the component's sources where
     *     these are more than one folder
     * @throws Failure when they are not all there
     */
    public String contentOf(Component component, String tree) {
        return findContentOf(component, tree)
                .orElseThrow(() -> new Failure(tree + " has no " + component.label() + ": choose a commit that has "
                        + String.join(" and ", ComponentPaths.of(component))));
    }

    /** The same, or nothing where the component's sources are not all there. */
    public Optional<String> findContentOf(Component component, String tree) {
        var paths = ComponentPaths.of(component);
        var entries = git.command("ls-tree", tree, "--").with(paths).output();
        var found = entries.lines().toList();
        if (found.size() < paths.size()) {
            return Optional.empty();
        }
        return Optional.of(
                found.size() == 1
                        ? found.get(0).split("\\s")[2]
                        : git.command("mktree").input(entries + "\n").output());
    }

    /** Writes all files of a tree into a folder, which is made where it is missing. */
    public void export(String tree, Path folder) {
        try (var scratch = ScratchFolder.temporary("shelter-index")) {
            var index = scratch.path().resolve("index");
            with(index, "read-tree", tree);
            // A bare repository has no other work tree.
            var place = Files.createDirectories(folder).toAbsolutePath().toString();
            git.command("checkout-index", "--all")
                    .environment(Map.of("GIT_INDEX_FILE", index.toString(), "GIT_WORK_TREE", place))
                    .output();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String with(Path index, String... arguments) {
        return git.command(arguments)
                .environment(Map.of("GIT_INDEX_FILE", index.toString()))
                .output();
    }
}
