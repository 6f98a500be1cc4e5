package org.animalshelter.pipelines.story;

import java.util.Optional;

/**
 * A state along a story.
 *
 * @param number of the step that led to it; 0 before the first
 */
public record Place(Story story, int number) {
    public String tag() {
        return story.tag(number);
    }

    public String commit() {
        return story.commits().get(number);
    }

    /** @return nothing before the first */
    public Optional<Step> step() {
        return number == 0 ? Optional.empty() : Optional.of(story.steps().get(number - 1));
    }

    /** @return nothing at the end */
    public Optional<Place> next() {
        return number == story.steps().size() ? Optional.empty() : Optional.of(new Place(story, number + 1));
    }

    /** @return nothing at the beginning */
    public Optional<Place> previous() {
        return number == 0 ? Optional.empty() : Optional.of(new Place(story, number - 1));
    }
}
