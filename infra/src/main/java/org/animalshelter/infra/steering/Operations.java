package org.animalshelter.infra.steering;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.rollout.Cancellation;
import org.animalshelter.infra.rollout.ReleaseHistory;
import org.animalshelter.infra.rollout.Retirement;
import org.animalshelter.infra.schema.Schema;

/** What is done to a running production, deploys and toggles aside. It ends when the caller disconnects. */
public final class Operations implements AutoCloseable {
    private final Schema schema;
    private final ReleaseHistory history;
    private final Retirement retirement;
    private final Progress progress;
    private final Set<Cancellation> underWay = ConcurrentHashMap.newKeySet();

    /** @param progress of production; who asks for an operation has one of their own */
    public Operations(Schema schema, ReleaseHistory history, Retirement retirement, Progress progress) {
        this.schema = schema;
        this.history = history;
        this.retirement = retirement;
        this.progress = progress;
    }

    void backfill(Request.Backfill request, LineStream lines) {
        run("backfill " + request.name(), lines, (step, cancellation) -> {
            var release = history.current(Component.DB).artifact();
            schema.backfill(release, request.name(), request.options(), step, () -> !cancellation.isCancelled());
        });
    }

    void retire(Request.Retire request, LineStream lines) {
        run("retire frontend", lines, (step, cancellation) -> retirement.run(request.within(), step, cancellation));
    }

    private void run(String name, LineStream lines, BiConsumer<Consumer<String>, Cancellation> work) {
        var cancellation = new Cancellation();
        underWay.add(cancellation);
        lines.whenGone(() -> cancellation.cancel("the command that asked for it was stopped"));
        progress.deploy(name + " has begun");
        try {
            new Caller(lines).part(name, step -> {
                work.accept(step, cancellation);
                return null;
            });
            progress.deploy(name + " is done");
        } catch (RuntimeException e) {
            progress.deploy(name + " was stopped");
            throw e;
        } finally {
            underWay.remove(cancellation);
        }
    }

    @Override
    public void close() {
        underWay.forEach(one -> one.cancel("production is being stopped"));
    }
}
