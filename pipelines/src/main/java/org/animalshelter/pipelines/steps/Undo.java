package org.animalshelter.pipelines.steps;

import java.util.Optional;
import org.animalshelter.infra.production.Component;
import org.animalshelter.pipelines.story.Operation;
import org.animalshelter.pipelines.story.Place;
import org.animalshelter.pipelines.story.Step;

/** What takes the last step back in the running production, where the state before it is checked out. */
final class Undo {
    private Undo() {}

    /** @return nothing where it cannot be told what was before */
    static Optional<String> of(Place left) {
        return left.step()
                .flatMap(step -> step.operation()
                        .map(operation -> of(operation, left))
                        .orElseGet(() -> step.component().map(component -> of(component, step))));
    }

    private static String of(Component component, Step step) {
        return component == Component.DB ? "nothing: a migration is not rolled back" : step.command();
    }

    /** Where the story did not switch the toggle before, one that it switches on was off. */
    private static Optional<String> of(Operation operation, Place left) {
        String toggle = operation.toggle().name();
        Optional<String> before = left.story().steps().stream()
                .limit(left.number() - 1L)
                .filter(step -> step.operation().stream()
                        .anyMatch(earlier -> earlier.toggle().name().equals(toggle)))
                .reduce((earlier, later) -> later)
                .map(Step::command);
        return before.or(
                () -> operation.toggle().on() ? Optional.of("./shelter toggle " + toggle + " off") : Optional.empty());
    }
}
