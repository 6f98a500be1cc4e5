package org.animalshelter.pipelines.story;

import java.nio.file.Path;
import java.util.List;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.file.ScratchFolder;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.process.SubprocessFailed;

/** Makes commits of patches, in a scratch worktree that is gone afterwards. */
final class Replay {
    // Whatever a user has told git: the commits shall be the same for everyone, and no hook takes part.
    private static final List<String> APPLY = List.of(
            ("-c core.hooksPath=/dev/null -c core.autocrlf=false am --quiet --no-3way --no-keep-cr --no-scissors"
                            + " --no-message-id --no-gpg-sign --whitespace=nowarn --committer-date-is-author-date")
                    .split(" "));

    private final Path root;
    private final Git git;
    private final Path worktrees;

    Replay(Path root, Path home) {
        this.root = root;
        this.git = new Git(root);
        this.worktrees = home.resolve("worktrees");
    }

    /**
     * @param base the commit to stand on
     * @return the commit of the last patch, which is kept from git's clearing away
     * @throws Failure when a patch does not apply
     */
    String of(NaiveStory story, String base) {
        try (var worktree = ScratchFolder.in(worktrees, story.name() + "-")) {
            git.command("-c", "core.hooksPath=/dev/null", "worktree", "add", "--quiet", "--detach")
                    .with(worktree.path().toString(), base)
                    .output();
            var scratch = new Git(worktree.path());
            story.patches().forEach(patch -> apply(scratch, patch, story));
            var last = scratch.output("rev-parse", "HEAD");
            git.output("update-ref", Ref.NAIVE + story.name(), last);
            return last;
        } finally {
            git.output("worktree", "prune");
        }
    }

    private void apply(Git scratch, Path patch, NaiveStory story) {
        try {
            scratch.command()
                    .with(APPLY)
                    .with(root.resolve(patch).toString())
                    .environment(Signature.asCommitter())
                    .output();
        } catch (SubprocessFailed e) {
            throw new Failure(patch + " does not apply to " + story.base()
                    + (story.patches().indexOf(patch) == 0 ? "" : " after the patches before it")
                    + ": write it again with 'git format-patch'. " + e.getMessage());
        }
    }
}
