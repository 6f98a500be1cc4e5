package org.animalshelter.pipelines.git;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;

/** What the commits of a checkout change. */
public final class ChangeHistory {
    private static final String PARENT = "parent ";

    private final Git git;

    ChangeHistory(Git git) {
        this.git = git;
    }

    /**
     * The newest commit, from the one that is checked out backwards, that changes what a release is made of.
     *
     * @throws Failure when something of it is changed and not committed, or there is no such commit
     */
    public String lastChange(Component component) {
        var paths = ComponentPaths.of(component);
        var open = git.command("status", "--porcelain", "--untracked-files=normal", "--")
                .with(paths)
                .output();
        if (!open.isEmpty()) {
            throw new Failure(component.label() + " has changes that are not committed ("
                    + open.lines().findFirst().orElseThrow().strip() + "): commit or stash them first");
        }
        var commit = git.command("rev-list", "-1", "HEAD", "--").with(paths).output();
        if (commit.isEmpty()) {
            throw new Failure("no commit up to this one changes " + component.label() + ": check out a later one");
        }
        return commit;
    }

    /**
     * The components whose folders a commit changes, compared with its (first) parent.
     *
     * @throws Failure when the parent is not in this clone
     */
    public Set<Component> changed(String commit) {
        return components(commit, component -> List.of(component.label()));
    }

    /** The components to which a commit gives another release. */
    public Set<Component> released(String commit) {
        return components(commit, ComponentPaths::of);
    }

    private Set<Component> components(String commit, Function<Component, List<String>> paths) {
        // Without --recursive: the names at the top are all that is needed.
        var names = git.output("diff-tree", "--name-only", parentOf(commit), commit)
                .lines()
                .toList();
        return Arrays.stream(Component.values())
                .filter(component -> !Collections.disjoint(paths.apply(component), names))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Component.class)));
    }

    /** Whether a commit gives a component another release. */
    public boolean changes(String commit, Component component) {
        return released(commit).contains(component);
    }

    /** The commits after one and up to another whose folder of a component differs from that of their parents. */
    public Set<String> changing(Component component, String after, String upTo) {
        return changing(List.of(component.label()), after, upTo);
    }

    /** The commits after one and up to another that give a component another release. */
    public Set<String> releasing(Component component, String after, String upTo) {
        return changing(ComponentPaths.of(component), after, upTo);
    }

    private Set<String> changing(List<String> paths, String after, String upTo) {
        return git.command("rev-list", "--full-history", after + ".." + upTo, "--")
                .with(paths)
                .output()
                .lines()
                .collect(Collectors.toSet());
    }

    private String parentOf(String commit) {
        // As it was written: a shallow clone pretends that its oldest commits have none.
        var parent = git.output("cat-file", "commit", commit)
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith(PARENT))
                .map(line -> line.substring(PARENT.length()))
                .findFirst();
        if (parent.isEmpty()) {
            return git.output("mktree");
        }
        if (git.output("rev-list", "--no-walk", "--ignore-missing", parent.get())
                .isEmpty()) {
            throw new Failure("the commit before " + describe(commit) + " is not in this clone:"
                    + " 'git fetch --unshallow' gets what it lacks");
        }
        return parent.get();
    }

    /** A commit in words: the beginning of its id, and its subject. */
    public String describe(String commit) {
        return git.output("log", "-1", "--format=%h '%s'", commit);
    }
}
