package org.animalshelter.infra.rollout;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.router.OpenPages;
import org.animalshelter.infra.router.Router;

/**
 * Ends the time of earlier frontend releases: their pages are asked to reload, and once none has been seen for a while,
 * requests that name one of them are refused.
 */
public final class Retirement {
    public static final Duration QUIET = Duration.ofSeconds(20);

    private final Router router;
    private final ReleaseHistory history;
    private final Duration quiet;

    /** @param quiet a page that has asked for nothing for so long is closed, or asleep */
    public Retirement(Router router, ReleaseHistory history, Duration quiet) {
        this.router = router;
        this.history = history;
        this.quiet = quiet;
    }

    /**
     * Returns when no page of an earlier release is left.
     *
     * @param within after this time it gives up; pages are still asked to reload then
     * @throws Failure with the pages that are left, or why it was cancelled
     */
    public void run(Duration within, Consumer<String> step, Cancellation cancellation) {
        long begun = System.nanoTime();
        boolean done = Await.until(within, () -> {
            cancellation.check();
            router.requireReload();
            var left = left();
            step.accept(left.isEmpty() ? "waiting for pages that are silent" : inWords(left));
            // A page may have been silent until now.
            return left.isEmpty() && System.nanoTime() - begun >= quiet.toNanos();
        });
        if (!done) {
            throw new Failure(inWords(left()) + " after " + within.toSeconds()
                    + " s: such a page reloads when what is typed in it was sent or given up; wait for that with the same"
                    + " command");
        }
        history.retireAllButCurrent();
        router.refuse(history.retired());
        step.accept("no page of an earlier release is open");
    }

    private List<OpenPages.Seen> left() {
        var current = history.current(Component.FRONTEND).name();
        return router.pages().seenWithin(quiet).stream()
                .filter(release -> release.open() > 0 && !release.release().equals(current))
                .toList();
    }

    private static String inWords(List<OpenPages.Seen> left) {
        int open = left.stream().mapToInt(OpenPages.Seen::open).sum();
        return (open == 1 ? "1 earlier page is" : open + " earlier pages are") + " still open ("
                + left.stream()
                        .map(release -> release.open() + " of " + release.release())
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
