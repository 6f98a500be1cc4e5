package org.animalshelter.pipelines.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.git.Repository;

/**
 * The stories that a history tells.
 *
 * @param all those with nothing wrong about them, in the order in which they ended
 * @param incomplete those of which a step is missing, or says nothing clear, with the other steps: these can be checked
 * @param problems what keeps others from being one
 * @param notes what a person should know, and nothing is wrong with
 */
public record Stories(List<Story> all, List<Story> incomplete, List<Remark> problems, List<Remark> notes) {
    public static final String HOW_TO = "a commit becomes a step of a story by the end of its message,"
            + " such as 'Step: reminders-1' and, on the next line, 'Component: frontend'";

    public Stories {
        all = List.copyOf(all);
        incomplete = List.copyOf(incomplete);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Stories that there is nothing to be said about. */
    public static Stories of(List<Story> all) {
        return new Stories(all, List.of(), List.of(), List.of());
    }

    /**
     * Reads what can be reached from a commit.
     *
     * @param root of the checkout
     * @param revision a commit, branch or tag, such as {@code HEAD}
     * @throws Failure when there is no such commit, or the clone has only the last ones
     */
    public static Stories at(Path root, String revision) {
        var tip = Repository.at(root).commit(revision);
        return Claims.read(Commits.from(new Git(root), List.of(tip)), tip);
    }

    /** Reads only what comes after one commit and leads to another. */
    static Stories between(Path root, String after, String upTo) {
        return Claims.read(Commits.from(new Git(root), List.of(upTo, "^" + after)), upTo);
    }

    public Optional<Story> find(String name) {
        return all.stream().filter(story -> story.name().equals(name)).findFirst();
    }

    /** Those that can be checked. */
    public Stream<Story> checked() {
        return Stream.concat(all.stream(), incomplete.stream());
    }

    /** Whether there is such a story, or something is wrong with it. */
    public boolean knows(String name) {
        return find(name).isPresent()
                || problems.stream().anyMatch(problem -> problem.story().equals(name));
    }

    /** @throws Failure when there is no such story, or something is wrong with it */
    public Story get(String name) {
        return find(name).orElseThrow(() -> new Failure(why(name)));
    }

    /**
     * One story, with what is to be known about it.
     *
     * @throws Failure when there is no such story, or something is wrong with it
     */
    public Stories only(String name) {
        get(name);
        return about(name);
    }

    /** What there is of one story, and what is wrong with it. */
    public Stories about(String name) {
        return new Stories(
                all.stream().filter(story -> story.name().equals(name)).toList(),
                incomplete.stream().filter(story -> story.name().equals(name)).toList(),
                problems.stream()
                        .filter(problem -> problem.story().equals(name))
                        .toList(),
                notes.stream().filter(note -> note.story().equals(name)).toList());
    }

    /** The same, with more that a person should know. */
    public Stories noting(List<Remark> more) {
        return new Stories(
                all,
                incomplete,
                problems,
                Stream.concat(notes.stream(), more.stream()).toList());
    }

    /** Just the story of some patches, which stand on a history that may tell others. */
    Stories naive(String name) {
        return of(find(name).map(Story::asNaive).stream().toList());
    }

    private String why(String name) {
        var wrong = problems.stream()
                .filter(problem -> problem.story().equals(name))
                .map(Remark::sentence)
                .toList();
        if (!wrong.isEmpty()) {
            return String.join("\n", wrong);
        }
        return unknown(name, all.stream().map(Story::name).toList()).getMessage();
    }

    static Failure unknown(String name, List<String> known) {
        return new Failure("there is no story '" + name + "': "
                + (known.isEmpty() ? HOW_TO : "choose from " + String.join(", ", known)));
    }
}
