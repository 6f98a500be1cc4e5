package org.animalshelter.pipelines.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.git.ChangeHistory;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.git.Repository;

/**
 * What a commit brings to production: another release of a component, an operation, or nothing.
 *
 * @param commit the full id
 * @param components whose pipelines it takes, one after another: the one whose folder it changes. A commit that changes
 *     only what components share, such as the parent pom.xml, gives several of them another release
 * @param operation performed instead
 */
public record Delivery(String commit, String subject, List<Component> components, Optional<Operation> operation) {
    /**
     * The commits after one and up to another, the oldest first.
     *
     * @param git of any clone that has them
     * @throws Failure if any of them cannot be delivered, with a line for each on what is wrong
     */
    public static List<Delivery> between(Git git, String after, String upTo) {
        var history = Repository.of(git).history();
        var deliveries = new ArrayList<Delivery>();
        var problems = new ArrayList<String>();
        for (var commit : Commits.between(git, after, upTo).all()) {
            try {
                deliveries.add(0, of(commit, history));
            } catch (Failure e) {
                problems.add(0, e.sentence());
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(String.join("\n", problems));
        }
        return deliveries;
    }

    /** @throws Failure when the commit cannot be delivered, with what is wrong with it */
    public static Delivery of(Git git, String commit) {
        return of(Commits.only(git, commit), Repository.of(git).history());
    }

    private static Delivery of(Commit commit, ChangeHistory history) {
        if (commit.parents().size() > 1) {
            throw new Failure(commit + " is a merge: rebase the branch, because commits go live one after another");
        }
        commit.trailers().unread().ifPresent(unread -> {
            throw new Failure(commit + " " + unread.sentence());
        });
        var components = components(commit, history);
        if (commit.moves() > 1 || commit.steps().size() > 1) {
            throw new Failure(
                    commit + " has several lines 'Step:', 'Component:' or 'Operation:': keep one of each kind,"
                            + " a commit moves one thing");
        }
        if (commit.steps().size() == 1 && (StepName.of(commit.steps().get(0)).isEmpty() || commit.moves() == 0)) {
            throw new Failure(commit + " has the line 'Step: " + commit.steps().get(0)
                    + "': end the message with two lines such as 'Step: reminders-1' and 'Component: frontend'");
        }
        commit.components().forEach(label -> check(commit, label, components));
        var operation = commit.operations().stream().findFirst().map(line -> operation(commit, line, components));
        return new Delivery(commit.id(), commit.subject(), operation.isPresent() ? List.of() : components, operation);
    }

    private static List<Component> components(Commit commit, ChangeHistory history) {
        var changed = history.changed(commit.id());
        if (changed.size() > 1) {
            throw new Failure(commit + " changes " + labels(List.copyOf(changed), " and ")
                    + ": make a commit of each, they are deployed one at a time");
        }
        return List.copyOf(changed.isEmpty() ? history.released(commit.id()) : changed);
    }

    private static void check(Commit commit, String label, List<Component> changed) {
        if (!changed.contains(named(commit, label))) {
            throw new Failure(commit + " has the line 'Component: " + label + "' and "
                    + (changed.isEmpty() ? "changes no component" : "changes " + labels(changed, " and "))
                    + ": correct the line, or the commit");
        }
    }

    private static Component named(Commit commit, String label) {
        try {
            return Component.of(label);
        } catch (Failure e) {
            throw new Failure(commit + " has the line 'Component: " + label + "', and " + e.sentence(), e);
        }
    }

    private static Operation operation(Commit commit, String line, List<Component> changed) {
        if (!changed.isEmpty()) {
            throw new Failure(commit + " has the line 'Operation: " + line + "' and changes " + labels(changed, " and ")
                    + ": make a commit of each, a commit moves one thing");
        }
        try {
            return Operation.of(line);
        } catch (Failure e) {
            throw new Failure(commit + " has the line 'Operation: " + line + "', and " + e.sentence(), e);
        }
    }

    private static String labels(List<Component> components, String separator) {
        return components.stream().map(Component::label).collect(Collectors.joining(separator));
    }

    /** What it moves: {@code backend}, {@code toggle reminders on}, or nothing. */
    public String moves() {
        return operation
                .map(Operation::inWords)
                .orElseGet(() -> components.isEmpty() ? "nothing" : labels(components, ", "));
    }

    /** The names of the pipelines that it takes, in order: those of its components, or {@code operation}. */
    public List<String> pipelines() {
        return operation.isPresent()
                ? List.of("operation")
                : components.stream().map(Component::label).toList();
    }

    /** As people call it: the beginning of its id, and its subject. */
    public String describe() {
        return commit.substring(0, 7) + " '" + subject + "'";
    }
}
