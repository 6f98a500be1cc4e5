package org.animalshelter.infra.rollout;

import java.time.Duration;

/**
 * How long a deploy waits.
 *
 * @param ready for an instance that starts
 * @param drained for requests that are in flight at an instance that is taken out
 * @param observed for a new instance to answer copies of requests, and for the new release to answer requests while the
 *     old one does too
 * @param requests so many answers are enough in any case
 */
public record Patience(Duration ready, Duration drained, Duration observed, int requests) {
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(10), 300);
}
