package org.animalshelter.pipelines.story;

import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.story.Operation.SwitchToggle;

/**
 * A state along a story.
 *
 * @param number of the step that led to it; 0 before the first
 */
record Place(Story story, int number) {
    String tag() {
        return story.tag(number);
    }

    String commit() {
        return step().map(Step::commit).orElse(story.base());
    }

    /** @return nothing before the first */
    Optional<Step> step() {
        return number == 0 ? Optional.empty() : Optional.of(story.steps().get(number - 1));
    }

    /** @return nothing at the end */
    Optional<Place> next() {
        return number == story.steps().size() ? Optional.empty() : Optional.of(new Place(story, number + 1));
    }

    /** @return nothing at the beginning */
    Optional<Place> previous() {
        return number == 0 ? Optional.empty() : Optional.of(new Place(story, number - 1));
    }

    /**
     * What takes its step back in the running production, where the state before it is checked out.
     *
     * @return nothing without a step, and where it is unknown what was before
     */
    Optional<String> undo() {
        return step().flatMap(step -> step.operation(SwitchToggle.class)
                .map(operation -> undo(operation.toggle()))
                .orElseGet(() -> Optional.of(undo(step))));
    }

    private static String undo(Step step) {
        if (step.component().isEmpty()) {
            return "nothing: it cannot be undone";
        }
        return step.component().get() == Component.DB ? "nothing: a migration is not rolled back" : step.command();
    }

    /** A toggle goes back to what an earlier step made of it. Without one, a toggle that is on now was off. */
    private Optional<String> undo(Toggle toggle) {
        return story.switched(toggle.name(), number - 1)
                .map(Step::command)
                .or(() -> Optional.of("./shelter toggle " + toggle.name() + " off")
                        .filter(off -> toggle.on()));
    }
}
