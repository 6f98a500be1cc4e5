package org.animalshelter.infra.production;

import java.time.Duration;

/**
 * How long a deploy waits.
 *
 * @param ready for an instance that starts
 * @param drained for requests that are in flight at an instance that is taken out
 * @param observed for requests that a new instance answers while the old ones do too
 * @param requests so many of them are enough
 */
public record Patience(Duration ready, Duration drained, Duration observed, int requests) {

    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(5), 200);
}
