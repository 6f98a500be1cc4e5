package org.animalshelter.pipelines.story;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a step is called: {@code reminders-1}.
 *
 * @param number from 1; 0 is the state before the first step
 */
record StepName(String story, int number) implements Comparable<StepName> {
    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9]*(?:-[a-z0-9]+)*)-(0|[1-9][0-9]{0,3})");

    /** @return nothing when it is no name of a step */
    static Optional<StepName> of(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new StepName(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(StepName other) {
        return Comparator.comparing(StepName::story)
                .thenComparingInt(StepName::number)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return story + "-" + number;
    }
}
