package org.animalshelter.pipelines.story;

import java.nio.file.Path;
import java.util.List;

/**
 * A story that is kept as patches, because it breaks something and so cannot be in the history.
 *
 * @param title what is tried, in a few words
 * @param text why it breaks; empty where it is not written
 * @param base the state that the patches stand on, as it was written
 * @param patches in order, relative to the checkout
 */
public record NaiveStory(String name, String title, String text, String base, List<Path> patches) {
    static final Path FOLDER = Path.of("pipelines/naive");

    /** Where it is kept, relative to the checkout. */
    Path folder() {
        return FOLDER.resolve(name);
    }
}
