package org.animalshelter.pipelines.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.animalshelter.pipelines.UserError;

/**
 * What a {@code story.yml} says.
 *
 * @param title what is tried, in a few words
 * @param base the state that the patches stand on: a step, a tag or a commit
 * @param text why it breaks; may be missing
 */
record StoryFile(String title, String base, String text) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** @throws UserError when it cannot be understood */
    static StoryFile read(Path file) {
        try {
            StoryFile story = YAML.readValue(file.toFile(), StoryFile.class);
            if (story == null || story.title == null || story.base == null) {
                throw new UserError(file + " has no 'title' or no 'base': it needs both");
            }
            return story;
        } catch (UnrecognizedPropertyException e) {
            throw new UserError(file + " says '" + e.getPropertyName() + "', which means nothing there: choose from "
                    + e.getKnownPropertyIds());
        } catch (JsonProcessingException e) {
            throw new UserError(file + " cannot be understood: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UserError(file + " cannot be read: " + e.getMessage());
        }
    }
}
