package org.animalshelter.pipelines.story;

import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.story.Operation.SwitchToggle;

/** What takes the last step back in the running production, where the state before it is checked out. */
final class Undo {
    private Undo() {}

    /** @return nothing where it cannot be told what was before */
    static Optional<String> of(Place left) {
        return left.step()
                .flatMap(step -> step.operation(SwitchToggle.class)
                        .map(operation -> of(operation, left))
                        .orElseGet(() -> Optional.of(of(step))));
    }

    private static String of(Step step) {
        if (step.component().equals(Optional.of(Component.DB))) {
            return "nothing: a migration is not rolled back";
        }
        return step.component().isPresent() ? step.command() : "nothing: there is no way back from it";
    }

    /** Where the story did not switch the toggle before, one that it switches on was off. */
    private static Optional<String> of(SwitchToggle operation, Place left) {
        var toggle = operation.toggle().name();
        var before = left.story().steps().stream()
                .limit(left.number() - 1L)
                .filter(step -> step.operation(SwitchToggle.class)
                        .filter(earlier -> earlier.toggle().name().equals(toggle))
                        .isPresent())
                .reduce((earlier, later) -> later)
                .map(Step::command);
        return before.or(
                () -> operation.toggle().on() ? Optional.of("./shelter toggle " + toggle + " off") : Optional.empty());
    }
}
