package org.animalshelter.infra.router;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Chooses an instance for a request: the one with the fewest in flight, and among equals each in its turn. One that has
 * just started answers its first requests slowly, and takes the processor away from the others with each of them: where
 * others can, it gets one at a time until it is warm.
 */
final class Balancer {
    private final List<Upstream> upstreams = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    void add(Upstream upstream) {
        upstreams.add(upstream);
    }

    void remove(Upstream upstream) {
        upstreams.remove(upstream);
    }

    List<Upstream> all() {
        return List.copyOf(upstreams);
    }

    /** An instance that is in and was not tried yet, with the request counted in; one that refuses comes last. */
    Optional<Upstream> enter(Set<Upstream> tried) {
        var candidates = new ArrayList<>(upstreams);
        candidates.removeAll(tried);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Collections.rotate(candidates, -Math.floorMod(turn.getAndIncrement(), candidates.size()));
        candidates.sort(Comparator.comparing(Upstream::refusedJustNow)
                .thenComparing(Upstream::isBusyWarmingUp)
                .thenComparing(Upstream::inFlight));
        return candidates.stream().filter(Upstream::enter).findFirst();
    }
}
