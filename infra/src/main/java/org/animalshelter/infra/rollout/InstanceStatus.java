package org.animalshelter.infra.rollout;

import java.net.URI;
import java.time.Instant;
import org.animalshelter.infra.release.Release;

/**
 * What one instance of the backend is like at a moment.
 *
 * @param address past the router
 * @param since when it is in this state
 * @param requests that it has answered, in whatever way
 * @param failures those with a server error, broken off, or not answered in time
 * @param perSecond requests, over the last ten seconds
 */
public record InstanceStatus(
        int number,
        Release release,
        URI address,
        long pid,
        State state,
        Instant since,
        long requests,
        long failures,
        double perSecond,
        int inFlight) {
    public enum State {
        /** Not ready, for the first time or again. */
        STARTING,
        /** Gets no requests yet. */
        READY,
        SERVING,
        /** Gets no more requests, and finishes those that it has. */
        DRAINING
    }
}
