package org.animalshelter.infra.toggle;

import java.util.List;
import java.util.OptionalInt;

/**
 * A toggle as it stands. One that is on without users and without a percentage is on for everyone.
 *
 * @param users who has it on, whatever the percentage says
 * @param percent how many of all users have it on, always the same ones
 */
public record Toggle(String name, boolean on, List<String> users, OptionalInt percent) {

    public boolean isOnForEveryone() {
        return on && users.isEmpty() && percent.isEmpty();
    }
}
