package org.animalshelter.pipelines.line;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.process.SubprocessFailed;
import org.animalshelter.pipelines.story.Delivery;

/**
 * New commits for the branch main of production.
 *
 * @param old the newest commit that is there
 * @param head the newest that is pushed
 */
public record Push(String old, String head) {
    private static final String MAIN = "refs/heads/main";
    private static final String TAGS = "refs/tags/";
    private static final String NOTHING = "0000";

    /**
     * Reads what git tells its hooks.
     *
     * @param lines {@code old new ref}, one for each ref
     * @return empty if only tags are pushed, which mean nothing here
     * @throws Failure if another branch is pushed, or main would be gone
     */
    public static Optional<Push> of(List<String> lines) {
        Optional<Push> push = Optional.empty();
        for (var line : lines) {
            var words = line.split(" ", 3);
            if (words[2].equals(MAIN)) {
                push = Optional.of(new Push(words[0], words[1]));
            } else if (!words[2].startsWith(TAGS)) {
                throw new Failure("production has the branch main only, and this pushes " + words[2]
                        + ": 'git push production HEAD:main' pushes what you have checked out");
            }
        }
        if (push.isPresent() && push.get().head().startsWith(NOTHING)) {
            throw new Failure("the branch main of production cannot be deleted: revert commits instead");
        }
        return push;
    }

    /**
     * Refuses the whole push if any of it cannot be taken.
     *
     * @param git as the hook sees the repository
     * @param most how many commits a push may have
     * @throws Failure with what is wrong, and what to do
     */
    public void check(Git git, int most) {
        try {
            git.output("merge-base", "--is-ancestor", old, head);
        } catch (SubprocessFailed e) {
            throw new Failure("this would rewrite the history of production: its newest commit, "
                    + Delivery.of(git, old).describe()
                    + ", is not in what you push. 'git pull --rebase production main' puts your commits on top of it");
        }
        int commits = Integer.parseInt(git.output("rev-list", "--count", old + ".." + head));
        if (commits > most) {
            throw new Failure(String.format(
                    Locale.ROOT,
                    "this pushes %,d commits, and production takes at most %,d at once: push some of them first, such"
                            + " as 'git push production HEAD~%d:main', or start it with './shelter up --most-commits %d'",
                    commits,
                    most,
                    commits - most,
                    commits));
        }
        Delivery.between(git, old, head);
    }

    /** The commits that it brings, the oldest first. */
    public List<String> commits(Git git) {
        return git.output("rev-list", "--reverse", old + ".." + head).lines().toList();
    }
}
