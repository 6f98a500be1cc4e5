package org.animalshelter.system;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Answers what fails before or beside REST: unknown paths, malformed addresses, the security layer. */
@Singleton
class UnroutedFailures {

    // After every route of ours, before Quarkus's own failure handler, which is the very last.
    private static final int AFTER_EVERYTHING = Integer.MAX_VALUE - 1;

    private final Failures failures;
    private final RequestId requestId;

    @Inject
    UnroutedFailures(Failures failures, RequestId requestId) {
        this.failures = failures;
        this.requestId = requestId;
    }

    void register(@Observes Router router) {
        router.route()
                .order(AFTER_EVERYTHING)
                .handler(context -> context.fail(404))
                .failureHandler(this::answer);
        for (int status : new int[] {400, 404, 405, 500}) {
            // Where not even the first route was reached.
            router.errorHandler(status, this::answer);
        }
    }

    private void answer(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        if (RequestId.of(context) == null) {
            requestId.mark(context);
        }
        Problem problem = failures.explain(context.failure(), context);
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(failures.json(problem));
    }
}
