package org.animalshelter.system;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/**
 * Gives each request an id that stands in its answer and in every line it logs, and says which release answered. An id
 * from outside is kept when it is harmless, so that one id can follow a request through several services.
 */
@Singleton
class RequestId {

    static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int BEFORE_EVERYTHING = 100_000;

    @ConfigProperty(name = "shelter.release")
    String release;

    void register(@Observes Filters filters) {
        filters.register(this::give, BEFORE_EVERYTHING);
    }

    private void give(RoutingContext context) {
        mark(context);
        context.next();
    }

    /** Also for a request so malformed that it was never routed. */
    void mark(RoutingContext context) {
        String offered = context.request().getHeader(HEADER);
        String id = offered != null && HARMLESS.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
        context.put(KEY, id);
        MDC.put(KEY, id);
        context.response().putHeader(HEADER, id).putHeader("X-Release", release);
    }

    static String of(RoutingContext context) {
        return context.get(KEY);
    }
}
