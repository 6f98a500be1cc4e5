package org.animalshelter.pipelines.story;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.story.Operation.SwitchToggle;

/**
 * The steps that together deliver one change.
 *
 * @param base the full id of the commit before the first step
 * @param steps in order, numbered from 1 without a gap
 * @param naive whether it is replayed from patches that are kept because they break something
 */
public record Story(String name, String base, List<Step> steps, boolean naive) {
    public Story {
        steps = List.copyOf(steps);
    }

    /** What the state after so many steps is called; after none it is {@code reminders-0}. */
    public String tag(int number) {
        return new StepName(name, number).toString();
    }

    /** All its states, from the one before the first step. */
    List<Place> places() {
        return IntStream.rangeClosed(0, steps.size())
                .mapToObj(number -> new Place(this, number))
                .toList();
    }

    /** The last step that is this commit. */
    Optional<Place> at(String commit) {
        return places().stream()
                .filter(place -> place.number() > 0 && place.commit().equals(commit))
                .reduce((earlier, later) -> later);
    }

    /**
     * The state after so many steps.
     *
     * @throws Failure when there are not so many
     */
    Place place(int number) {
        if (number > steps.size()) {
            throw new Failure(
                    "there is no step '" + tag(number) + "': the last step of " + name + " is " + last().tag());
        }
        return new Place(this, number);
    }

    /**
     * The last of the first steps that switches a toggle.
     *
     * @param steps how many are looked at
     */
    public Optional<Step> switched(String toggle, int steps) {
        return this.steps.stream()
                .limit(steps)
                .filter(step -> step.operation(SwitchToggle.class)
                        .filter(one -> one.toggle().name().equals(toggle))
                        .isPresent())
                .reduce((earlier, later) -> later);
    }

    Story asNaive() {
        return new Story(name, base, steps, true);
    }

    public Step last() {
        return steps.get(steps.size() - 1);
    }
}
