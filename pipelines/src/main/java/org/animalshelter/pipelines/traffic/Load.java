package org.animalshelter.pipelines.traffic;

import org.animalshelter.pipelines.UserError;

/**
 * How much traffic there is.
 *
 * @param requestsPerSecond by all clients together, reads and writes mixed
 * @param volunteers people of each client who are signed in
 */
public record Load(int requestsPerSecond, int volunteers) {
    /** More is no longer a test of this machine's production, but of Node. */
    public static final int MOST_REQUESTS = 2000;

    /** Signing in takes the backend long: many do not fit into a start that people wait for. */
    public static final int MOST_VOLUNTEERS = 100;

    private static final int VOLUNTEERS = 10;

    /** @throws UserError when a number cannot be meant */
    public Load {
        check("requests a second", requestsPerSecond, MOST_REQUESTS);
        check("volunteers", volunteers, MOST_VOLUNTEERS);
    }

    /** So many requests a second, by as many volunteers as there usually are. */
    public static Load of(int requestsPerSecond) {
        return new Load(requestsPerSecond, VOLUNTEERS);
    }

    private static void check(String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new UserError(number + " " + what + ": choose a number from 1 to " + most);
        }
    }
}
