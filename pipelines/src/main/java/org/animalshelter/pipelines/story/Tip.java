package org.animalshelter.pipelines.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.process.SubprocessFailed;

/**
 * A commit that has a name in this clone.
 *
 * @param ref the whole name, such as {@code refs/heads/main}
 */
record Tip(String ref, String commit) {
    static final String HEAD = "HEAD";

    /** Where the last commits of replayed patches are kept, each under the name of its story. */
    static final String NAIVE = "refs/shelter/naive/";

    private static final String BRANCHES = "refs/heads/";
    private static final String REMOTES = "refs/remotes/";
    private static final String TAGS = "refs/tags/";

    // The branch that is checked out, main, what others have, and what only the command line made.
    private static final List<String> RANKS =
            List.of(BRANCHES + "main", BRANCHES, REMOTES + "origin/main", REMOTES, NAIVE, TAGS);

    /** All of a clone: those that somebody prefers first. HEAD is one of them. */
    static List<Tip> of(Git git) {
        var current = current(git);
        var tips = new ArrayList<Tip>();
        git.output(
                        "for-each-ref",
                        "--format=%(objectname)%09%(*objectname)%09%(tagger)%09%(refname)",
                        BRANCHES,
                        REMOTES,
                        NAIVE,
                        TAGS)
                .lines()
                .map(line -> line.split("\t"))
                .filter(fields -> !fields[3].startsWith(TAGS) || Signature.isOn(fields[2]))
                .map(fields -> new Tip(fields[3], fields[1].isEmpty() ? fields[0] : fields[1]))
                .sorted(Comparator.comparing((Tip tip) -> !tip.ref.equals(current))
                        .thenComparing(Tip::rank)
                        .thenComparing(Tip::ref))
                .forEach(tips::add);
        tips.add(new Tip(HEAD, git.output("rev-parse", HEAD)));
        return tips;
    }

    private static String current(Git git) {
        try {
            return git.output("symbolic-ref", "--quiet", HEAD);
        } catch (SubprocessFailed detached) {
            return HEAD;
        }
    }

    private int rank() {
        return (int) RANKS.stream().takeWhile(prefix -> !ref.startsWith(prefix)).count();
    }

    boolean isTag() {
        return ref.startsWith(TAGS);
    }

    boolean isNaive() {
        return ref.startsWith(NAIVE);
    }

    /** Of the story whose patches were replayed. */
    String naiveName() {
        return ref.substring(NAIVE.length());
    }
}
