package org.animalshelter.infra.toggle;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A toggle as it stands. One that is on without users and without a percentage is on for everyone.
 *
 * @param users who has it on, whatever the percentage says
 * @param percent how many of all users have it on, always the same ones
 */
public record Toggle(String name, boolean on, List<String> users, OptionalInt percent) {
    /** One that is on for some: with neither users nor a percentage, for everyone. */
    public static Toggle on(String name, List<String> users, OptionalInt percent) {
        return new Toggle(name, true, users, percent);
    }

    public static Toggle off(String name) {
        return new Toggle(name, false, List.of(), OptionalInt.empty());
    }

    public boolean isOnForEveryone() {
        return on && users.isEmpty() && percent.isEmpty();
    }

    /** Such as {@code on for ada, 50 % of all users}. */
    public String inWords() {
        if (!on) {
            return "off";
        }
        if (isOnForEveryone()) {
            return "on";
        }
        return "on for "
                + Stream.concat(users.stream(), percent.stream().mapToObj(share -> share + " % of all users"))
                        .collect(Collectors.joining(", "));
    }
}
