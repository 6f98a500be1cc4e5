package org.animalshelter.pipelines.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.animalshelter.infra.release.SampleData;

/**
 * A story that is kept as patches, because it breaks something and so cannot be in the history.
 *
 * @param title what is tried, in a few words
 * @param why people do it like that; empty where it is not written
 * @param text what it does to production; empty where it is not written
 * @param base the state that the patches stand on, as it was written
 * @param sample what a production is filled with for it, where it takes more than usual
 * @param breaks what it looks like when it breaks; nothing where it does not
 * @param patches in order, relative to the checkout
 */
public record NaiveStory(
        String name,
        String title,
        String why,
        String text,
        String base,
        Optional<SampleData> sample,
        Optional<Breaks> breaks,
        List<Path> patches) {
    static final Path FOLDER = Path.of("pipelines/naive");

    /**
     * What it looks like when a story breaks, as the tests hold it. An ellipsis stands for whatever differs from run to run.
     *
     * @param step the tag of the first step that is not well
     * @param walk what the walk finds at that step
     * @param matrix what is wrong with a cell that production reaches
     */
    public record Breaks(String step, String walk, String matrix) {}

    /** Where it is kept, relative to the checkout. */
    Path folder() {
        return FOLDER.resolve(name);
    }
}
