package org.animalshelter.infra.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.animalshelter.infra.router.Counts;

/**
 * Compares what two releases make of their requests in the same time. A database that is away fails both, and is no fault
 * of the new one.
 */
final class Comparison {

    private static final int AT_LEAST = 2;
    private static final double SMALL_SHARE = 0.01;
    private static final double CLEARLY_WORSE = 2;

    private final List<BackendInstance> old;
    private final List<BackendInstance> fresh = new ArrayList<>();
    private Tally before = new Tally(0, 0);

    /** @param old the instances of the old release */
    Comparison(List<BackendInstance> old) {
        this.old = old;
    }

    /** An instance of the new release takes part from now on. What was answered before the first does not count. */
    void add(BackendInstance instance) {
        if (fresh.isEmpty()) {
            before = Tally.of(old);
        }
        fresh.add(instance);
    }

    Tally fresh() {
        return Tally.of(fresh);
    }

    /** What speaks against the new release. */
    Optional<String> objection() {
        var now = Tally.of(old);
        var oldOnes = new Tally(now.requests() - before.requests(), now.failures() - before.failures());
        var newOnes = fresh();
        return isWorse(newOnes, oldOnes)
                ? Optional.of("the new release fails " + newOnes + ", the old one in the same time " + oldOnes)
                : Optional.empty();
    }

    static boolean isWorse(Tally fresh, Tally old) {
        return fresh.failures() >= AT_LEAST
                && fresh.share() > SMALL_SHARE
                && fresh.share() > CLEARLY_WORSE * old.share();
    }

    record Tally(long requests, long failures) {

        static Tally of(List<BackendInstance> instances) {
            var counts = instances.stream().map(BackendInstance::counts).toList();
            return new Tally(
                    counts.stream().mapToLong(Counts::requests).sum(),
                    counts.stream().mapToLong(Counts::failures).sum());
        }

        double share() {
            return requests == 0 ? 0 : (double) failures / requests;
        }

        @Override
        public String toString() {
            return failures + " of " + requests + " requests";
        }
    }
}
