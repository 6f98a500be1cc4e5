package org.animalshelter.infra.rollout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress.Kind;
import org.animalshelter.infra.router.Copies;
import org.animalshelter.infra.router.Router;

/**
 * Looks closely at the first instance of a new release, which has been warmed up and gets no requests yet: whether it is
 * slower than an instance of the old release, and whether it gives back what it took.
 */
final class Examination {
    private static final int PAIRS = 10;
    // A virtual machine that is young gets quicker from round to round, and a release that is slow does not.
    private static final int ROUNDS = 4;
    private static final Duration TO_GIVE_BACK = Duration.ofSeconds(3);
    private static final int MORE_THREADS = 50;

    private final BackendInstance fresh;
    private final BackendInstance old;
    private final Copies copies;
    private final Deploy deploy;
    private Optional<Held> least = Optional.empty();
    private Optional<Held> leastOfOld = Optional.empty();

    Examination(BackendInstance fresh, BackendInstance old, Router router, Deploy deploy) {
        this.fresh = fresh;
        this.old = old;
        this.copies = router.copies();
        this.deploy = deploy;
    }

    /** @throws Failure with the figures, when the release is not good enough for people */
    void run() {
        try {
            deploy.progress().run(Kind.COMPARE, "examination", step -> {
                var kinds = new TreeSet<>(copies.kinds());
                for (var kind : kinds) {
                    step.accept(kind);
                    requireQuick(kind);
                }
                step.accept("what it holds");
                requireGivenBack();
                step.accept(String.format(
                        Locale.ROOT, "%d kinds of requests as quick as before, nothing kept", kinds.size()));
            });
        } finally {
            copies.forget();
        }
    }

    private void requireQuick(String kind) {
        for (int round = 1; ; round++) {
            deploy.requireWanted();
            var pairs = copies.ask(kind, fresh.upstream(), old.upstream(), PAIRS);
            var latency = new Latency(pairs.fresh(), pairs.old());
            if (!latency.isSlower()) {
                return;
            }
            if (round == ROUNDS) {
                throw new Failure("the new release answers " + kind + " " + latency.inWords());
            }
        }
    }

    /** An instance that is idle holds as little as it can; one that serves does so now and then. */
    private void requireGivenBack() {
        Await.until(TO_GIVE_BACK, () -> {
            deploy.requireWanted();
            least = least(least, Held.by(fresh.address()));
            leastOfOld = least(leastOfOld, Held.by(old.address()));
            return kept(least, leastOfOld).isEmpty();
        });
        var kept = kept(least, leastOfOld);
        if (!kept.isEmpty()) {
            throw new Failure("the new release does not give back what it takes: with no request under way it holds "
                    + String.join(" and ", kept));
        }
    }

    private static Optional<Held> least(Optional<Held> one, Optional<Held> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().least(other.get())) : one.or(() -> other);
    }

    /** @return nothing where one of the releases does not tell what it holds */
    static List<String> kept(Optional<Held> fresh, Optional<Held> old) {
        var kept = new ArrayList<String>();
        if (fresh.isEmpty() || old.isEmpty()) {
            return kept;
        }
        if (fresh.get().connections() > old.get().connections()) {
            kept.add(String.format(
                    Locale.ROOT,
                    "%d database connections, and an instance of the old release %d",
                    fresh.get().connections(),
                    old.get().connections()));
        }
        if (fresh.get().threads() > old.get().threads() + MORE_THREADS) {
            kept.add(String.format(
                    Locale.ROOT,
                    "%d threads, and an instance of the old release %d",
                    fresh.get().threads(),
                    old.get().threads()));
        }
        return kept;
    }
}
