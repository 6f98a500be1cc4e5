package org.animalshelter.pipelines.story;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Failure;

/** Every story that there is, in the history or as patches, by its name. */
public final class Library {
    private final Path root;
    private final NaiveStories naive;

    /**
     * @param root of the checkout
     * @param home where patches are replayed
     */
    public Library(Path root, Path home) {
        this.root = root;
        this.naive = new NaiveStories(root, home);
    }

    /**
     * A story as its patches tell it, which are replayed now, or else as the branches do.
     *
     * @throws Failure when there is none of that name, or something is wrong with it
     */
    public Story get(String name) {
        var patches = naive.find(name);
        if (patches.isPresent()) {
            return naive.replay(patches.get());
        }
        var branches = Branches.of(root);
        if (!branches.knows(name)) {
            throw Stories.unknown(
                    name,
                    Stream.concat(
                                    branches.all().stream().map(Story::name),
                                    naive.all().stream().map(NaiveStory::name))
                            .distinct()
                            .toList());
        }
        return branches.get(name);
    }

    /**
     * The state that a person names: {@code reminders-1}, or {@code reminders-0} before the first step.
     *
     * @throws Failure when there is none
     */
    public Place place(String tag) {
        var name = StepName.of(tag)
                .orElseThrow(() -> new Failure("'" + tag + "' is no step: write the name of a story and a number,"
                        + " such as 'reminders-1'"));
        return get(name.story()).place(name.number());
    }
}
