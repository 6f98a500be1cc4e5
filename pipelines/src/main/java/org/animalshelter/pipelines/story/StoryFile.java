package org.animalshelter.pipelines.story;

import java.nio.file.Path;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.file.YamlFile;

/**
 * What a {@code story.yml} says.
 *
 * @param title what is tried, in a few words
 * @param base the state that the patches stand on: a step, a tag or a commit
 * @param text why it breaks; may be missing
 */
record StoryFile(String title, String base, String text) {
    /** @throws Failure when it cannot be understood */
    static StoryFile read(Path file) {
        var story = YamlFile.read(file, StoryFile.class);
        if (story == null || story.title == null || story.base == null) {
            throw new Failure(file + " needs both a 'title' and a 'base'");
        }
        return story;
    }
}
