package org.animalshelter.pipelines.git;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Failure;

/** The files of a checkout, which are brought to another commit without losing anything. */
public final class WorkingTree {
    private static final int SHOWN = 10;

    private final Git git;

    public WorkingTree(Git git) {
        this.git = git;
    }

    /**
     * Checks out a commit, without a branch.
     *
     * @throws Failure when work that is not committed would be lost, or carried along
     */
    public void moveTo(String commit) {
        refuse(
                git.output("status", "--porcelain", "--untracked-files=no", "--no-renames")
                        .lines()
                        .map(line -> line.substring(3))
                        .toList(),
                "are changed and not committed: commit them, or put them aside with 'git stash'");
        refuse(
                inTheWayOf(commit),
                "are not committed, and the step would overwrite them: move them away, or delete them");
        git.asPerson("checkout", "--quiet", "--detach", commit).output();
    }

    /** Files that git does not know, or was told to ignore, where a commit brings its own. */
    private List<String> inTheWayOf(String commit) {
        var paths = Stream.of(git.output(
                                "diff-tree",
                                "-r",
                                "-z",
                                "--name-only",
                                "--no-renames",
                                "--diff-filter=A",
                                "HEAD",
                                commit)
                        .split("\0"))
                .filter(path -> !path.isEmpty())
                .flatMap(this::existing)
                .distinct()
                .toList();
        if (paths.isEmpty()) {
            return List.of();
        }
        return git.command("--literal-pathspecs", "ls-files", "--others", "--")
                .with(paths)
                .output()
                .lines()
                .toList();
    }

    /** The path, or a file where it needs a folder. */
    private Stream<String> existing(String path) {
        for (Path part = Path.of(path); part != null; part = part.getParent()) {
            var file = git.root().resolve(part);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
                return folder && !part.equals(Path.of(path)) ? Stream.empty() : Stream.of(part.toString());
            }
        }
        return Stream.empty();
    }

    private static void refuse(List<String> files, String why) {
        if (!files.isEmpty()) {
            var more = files.size() > SHOWN ? "\n  and " + (files.size() - SHOWN) + " more" : "";
            throw new Failure("these files " + why + "\n  "
                    + String.join("\n  ", files.subList(0, Math.min(SHOWN, files.size()))) + more);
        }
    }
}
