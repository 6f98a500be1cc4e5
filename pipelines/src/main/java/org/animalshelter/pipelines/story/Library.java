package org.animalshelter.pipelines.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Failure;

/** Every story that there is, in the history or as patches, by its name. */
public final class Library {
    private final Branches branches;
    private final NaiveStories naive;

    /**
     * @param root of the checkout
     * @throws Failure when the clone has only the last commits
     */
    public Library(Path root) {
        this.branches = Branches.of(root);
        this.naive = new NaiveStories(root, branches);
    }

    public Branches branches() {
        return branches;
    }

    /**
     * The stories that are kept as patches, which are not replayed.
     *
     * @throws Failure when one cannot be understood, or the history tells a story of its name
     */
    public List<NaiveStory> naive() {
        return naive.all();
    }

    /**
     * What is wrong with the patches.
     *
     * @param replay whether to try to replay them, too, which takes a few seconds
     */
    public List<Remark> naiveProblems(boolean replay) {
        return replay ? naive.replayProblems() : naive.problems();
    }

    /** One of them; nothing where the history tells the story of that name. */
    public Optional<NaiveStory> naive(String name) {
        return naive.find(name);
    }

    /**
     * A story as its patches tell it, which are replayed now, or else as the branches do.
     *
     * @throws Failure when there is none of that name, or something is wrong with it
     */
    public Story get(String name) {
        return naive.find(name)
                .map(naive::replay)
                .or(() -> branches.find(name))
                .orElseThrow(() -> Stories.unknown(name, names()));
    }

    private List<String> names() {
        return Stream.concat(
                        branches.all().stream().map(Story::name),
                        naive.all().stream().map(NaiveStory::name))
                .distinct()
                .toList();
    }

    /** Whether this has the form of a step's name: {@code reminders-1}. */
    public static boolean isStep(String name) {
        return StepName.of(name).isPresent();
    }

    /**
     * The commit of a step, which needs no tag.
     *
     * @throws Failure when there is no such step
     */
    public String commit(String tag) {
        return place(tag).commit();
    }

    /**
     * The state that a person names: {@code reminders-1}, or {@code reminders-0} before the first step.
     *
     * @throws Failure when there is none
     */
    Place place(String tag) {
        var name = StepName.of(tag)
                .orElseThrow(() -> new Failure("'" + tag + "' is not a step: write the name of a story and a number,"
                        + " such as 'reminders-1'"));
        return get(name.story()).place(name.number());
    }
}
