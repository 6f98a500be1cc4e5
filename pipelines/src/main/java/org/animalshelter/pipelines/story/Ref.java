package org.animalshelter.pipelines.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.process.SubprocessFailed;

/**
 * A branch or a tag of this clone, or what is checked out.
 *
 * @param name the whole of it, such as {@code refs/heads/main}
 * @param object that it stands for; of an annotated tag that is the tag itself
 * @param commit that it leads to
 * @param own whether it is a tag that the command line made
 */
record Ref(String name, String object, String commit, boolean own) {
    static final String HEAD = "HEAD";
    static final String TAGS = "refs/tags/";

    /** Where the last commits of replayed patches are kept, each under the name of its story. */
    static final String NAIVE = "refs/shelter/naive/";

    private static final String BRANCHES = "refs/heads/";
    private static final String REMOTES = "refs/remotes/";

    // What is ours, what others have, and at last what the command line made.
    private static final List<String> RANKS =
            List.of(BRANCHES + "main", BRANCHES, REMOTES + "origin/main", REMOTES, NAIVE, TAGS);

    /** Those with a story that counts, the preferred ones first: the branch that is checked out, main, then others. */
    static List<Ref> ranked(Git git) {
        var current = current(git);
        var refs = new ArrayList<>(list(git, BRANCHES, REMOTES, NAIVE, TAGS)
                .filter(ref -> !ref.isTag() || ref.own)
                .sorted(Comparator.comparing((Ref ref) -> !ref.name.equals(current))
                        .thenComparing(Ref::rank)
                        .thenComparing(Ref::name))
                .toList());
        var head = git.output("rev-parse", HEAD);
        refs.add(new Ref(HEAD, head, head, false));
        return refs;
    }

    static Stream<Ref> list(Git git, String... folders) {
        return git.command("for-each-ref", "--format=%(objectname)%09%(*objectname)%09%(tagger)%09%(refname)")
                .with(List.of(folders))
                .output()
                .lines()
                .map(line -> line.split("\t"))
                .map(fields -> new Ref(
                        fields[3], fields[0], fields[1].isEmpty() ? fields[0] : fields[1], Signature.isOn(fields[2])));
    }

    private static String current(Git git) {
        try {
            return git.output("symbolic-ref", "--quiet", HEAD);
        } catch (SubprocessFailed detached) {
            return HEAD;
        }
    }

    private int rank() {
        return (int)
                RANKS.stream().takeWhile(prefix -> !name.startsWith(prefix)).count();
    }

    boolean isTag() {
        return name.startsWith(TAGS);
    }

    boolean isNaive() {
        return name.startsWith(NAIVE);
    }

    /** The name of a tag, or of the story whose patches were replayed. */
    String shortName() {
        return name.substring((isTag() ? TAGS : NAIVE).length());
    }
}
