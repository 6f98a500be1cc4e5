package org.animalshelter.pipelines.story;

import java.util.Optional;
import org.animalshelter.infra.release.Component;

/**
 * A commit that moves production forward within a story: it deploys a component, or it operates something.
 *
 * @param story the name of the story
 * @param number from 1
 * @param commit the full id
 * @param component what it deploys, unless it is an operation
 * @param operation what it does instead
 */
public record Step(
        String story,
        int number,
        String subject,
        String commit,
        Optional<Component> component,
        Optional<Operation> operation) {
    public Step {
        if (component.isPresent() == operation.isPresent()) {
            throw new IllegalArgumentException("a step deploys a component or is an operation, never both");
        }
    }

    /** What people call it, and what its tag is called: {@code reminders-1}. */
    public String tag() {
        return new StepName(story, number).toString();
    }

    /** What it does, where that is an operation of this kind. */
    public <T extends Operation> Optional<T> operation(Class<T> kind) {
        return operation.filter(kind::isInstance).map(kind::cast);
    }

    /** The component, or the operation: {@code frontend}, or {@code toggle reminders on}. */
    public String moves() {
        return component
                .map(Component::label)
                .orElseGet(() -> operation.orElseThrow().inWords());
    }

    /** What brings the running production from the step before to this one, where this one is checked out. */
    public String command() {
        return "./shelter " + component.map(one -> "deploy ").orElse("") + moves();
    }
}
