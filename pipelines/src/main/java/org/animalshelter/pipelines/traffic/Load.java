package org.animalshelter.pipelines.traffic;

import org.animalshelter.infra.release.Failure;

/**
 * How much traffic there is.
 *
 * @param requestsPerSecond by all clients together, reads and writes mixed
 * @param volunteers people of each client who are signed in
 * @param rise how many requests a second more there are each second, until there are as many as there should be
 */
public record Load(int requestsPerSecond, int volunteers, int rise) {
    /** More is no longer a test of this machine's production, but of Node. */
    public static final int MOST_REQUESTS = 2000;

    /** Signing in takes the backend long: many do not fit into a start that people wait for. */
    public static final int MOST_VOLUNTEERS = 100;

    private static final int VOLUNTEERS = 10;

    // What was just started compiles what it is asked, and cannot bear at once what it bears soon.
    private static final int SECONDS_TO_RISE = 10;

    private static final int RISE = 20;

    /** @throws Failure when a number cannot be meant */
    public Load {
        check("requests a second", requestsPerSecond, MOST_REQUESTS);
        check("volunteers", volunteers, MOST_VOLUNTEERS);
        check("more requests each second", rise, MOST_REQUESTS);
    }

    /** So many requests a second, by as many volunteers as there usually are, and not all at once. */
    public static Load of(int requestsPerSecond) {
        return of(requestsPerSecond, VOLUNTEERS);
    }

    /** So many requests a second by so many volunteers, and not all at once. */
    public static Load of(int requestsPerSecond, int volunteers) {
        return new Load(requestsPerSecond, volunteers, Math.max(RISE, requestsPerSecond / SECONDS_TO_RISE));
    }

    /** Whether there is less of it at first. */
    boolean rises() {
        return rise < requestsPerSecond;
    }

    private static void check(String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new Failure(number + " " + what + ": choose a number from 1 to " + most);
        }
    }
}
