package org.animalshelter.pipelines.story;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Failure;

/**
 * The stories that a history tells.
 *
 * @param all those with nothing wrong about them, in the order in which they ended
 * @param incomplete those of which a step is missing, or says nothing clear, with the other steps: these can be checked
 * @param problems what keeps others from being one
 * @param notes what a person should know, and nothing is wrong with
 */
public record Stories(List<Story> all, List<Story> incomplete, List<Remark> problems, List<Remark> notes) {
    public static final String HOW_TO = "a commit is a step of a story when its message ends with lines such as"
            + " 'Step: reminders-1' and 'Component: frontend'";

    public Stories {
        all = List.copyOf(all);
        incomplete = List.copyOf(incomplete);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Stories without any remark. */
    public static Stories of(List<Story> all) {
        return new Stories(all, List.of(), List.of(), List.of());
    }

    Optional<Story> find(String name) {
        return all.stream().filter(story -> story.name().equals(name)).findFirst();
    }

    /** Those that can be checked. */
    public Stream<Story> checked() {
        return Stream.concat(all.stream(), incomplete.stream());
    }

    /** All states of all stories. */
    Stream<Place> places() {
        return all.stream().flatMap(story -> story.places().stream());
    }

    /** Whether there is such a story, or something is wrong with it. */
    public boolean knows(String name) {
        var about = about(name);
        return !about.all.isEmpty() || !about.problems.isEmpty();
    }

    /** @throws Failure when there is no such story, or something is wrong with it */
    Story get(String name) {
        return find(name).orElseThrow(() -> {
            var wrong = about(name).problems;
            return wrong.isEmpty()
                    ? unknown(name, all.stream().map(Story::name).toList())
                    : new Failure(wrong.stream().map(Remark::sentence).collect(Collectors.joining("\n")));
        });
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
                those(all, Story::name, name),
                those(incomplete, Story::name, name),
                those(problems, Remark::story, name),
                those(notes, Remark::story, name));
    }

    private static <T> List<T> those(List<T> things, Function<T, String> storyOf, String name) {
        return things.stream()
                .filter(thing -> storyOf.apply(thing).equals(name))
                .toList();
    }

    /** The same, with more that a person should know. */
    public Stories noting(List<Remark> more) {
        return new Stories(
                all,
                incomplete,
                problems,
                Stream.concat(notes.stream(), more.stream()).toList());
    }

    /** The same, with more that is wrong. */
    public Stories withProblems(List<Remark> more) {
        return new Stories(
                all, incomplete, Stream.concat(problems.stream(), more.stream()).toList(), notes);
    }

    /** Just the story of some patches, which stand on a history that may tell others. */
    Stories naive(String name) {
        return of(find(name).map(Story::asNaive).stream().toList());
    }

    static Failure unknown(String name, List<String> known) {
        return new Failure("there is no story '" + name + "': "
                + (known.isEmpty() ? HOW_TO : "choose from " + String.join(", ", known)));
    }
}
