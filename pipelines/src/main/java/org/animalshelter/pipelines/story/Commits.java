package org.animalshelter.pipelines.story;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.git.Git;

/** The commits that can be reached from some others. Git is asked once, whatever is then asked of them. */
final class Commits {
    // Characters that are in no message, and no white space, which is stripped.
    private static final String FIELD = "\u0001";

    private static final String END = "\u0003";

    private static final String FORMAT = String.join("%x01", "%H", "%P", "%s", "%B") + "%x03";

    /** The newest first; a commit comes before its parents. */
    private final Map<String, Commit> byId;

    private Commits(Map<String, Commit> byId) {
        this.byId = byId;
    }

    /**
     * @param revisions as {@code git log} takes them
     * @throws Failure when the clone has only the last commits
     */
    static Commits from(Git git, Collection<String> revisions) {
        if (git.isShallow()) {
            throw new Failure("this clone holds only the last commits, and steps may be among the others:"
                    + " 'git fetch --unshallow' gets them");
        }
        return read(git, revisions);
    }

    /** The same, of a clone that may hold only the last commits, for a range of which none is missing. */
    static Commits between(Git git, String after, String upTo) {
        return read(git, List.of(upTo, "^" + after));
    }

    /** One commit, whatever is known of those before it. */
    static Commit only(Git git, String commit) {
        return read(git, List.of(commit + "^!")).get(commit);
    }

    /** The newest first. */
    List<Commit> all() {
        return List.copyOf(byId.values());
    }

    private static Commits read(Git git, Collection<String> revisions) {
        var log = git.command("log", "--stdin", "--topo-order", "--format=" + FORMAT)
                .input(String.join("\n", revisions) + "\n")
                .output();
        return new Commits(Arrays.stream(log.split(END))
                .map(String::stripLeading)
                .filter(record -> !record.isEmpty())
                .map(Commits::read)
                .collect(Collectors.toMap(Commit::id, Function.identity(), (one, same) -> one, LinkedHashMap::new)));
    }

    private static Commit read(String record) {
        var fields = record.split(FIELD, -1);
        var parents = fields[1].isEmpty() ? List.<String>of() : List.of(fields[1].split(" "));
        return new Commit(fields[0], parents, fields[2], Trailers.in(fields[3]));
    }

    Commit get(String id) {
        return byId.get(id);
    }

    /** A commit and all before it, the newest first. */
    List<Commit> reachableFrom(String commit) {
        Set<String> reached = reached(commit);
        return byId.values().stream().filter(one -> reached.contains(one.id())).toList();
    }

    boolean isBefore(String earlier, String later) {
        return !earlier.equals(later) && reached(later).contains(earlier);
    }

    private Set<String> reached(String commit) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<String>(List.of(commit));
        while (!open.isEmpty()) {
            var one = byId.get(open.pop());
            if (one != null && reached.add(one.id())) {
                open.addAll(one.parents());
            }
        }
        return reached;
    }
}
