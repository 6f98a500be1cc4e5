package org.animalshelter.system;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * What protects every answer, failures included: nobody stores it, for most of them hold personal data, no browser takes
 * it for something else, and no page of somebody else frames it.
 */
@Singleton
class SafeAnswers {

    static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    /** The page of the API runs scripts that stand in it, which change with each release of Swagger UI. */
    private static final String POLICY_OF_DOCS =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'"
                    + " 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::protect);
    }

    private void protect(RoutingContext context) {
        MultiMap headers = context.response().headers();
        HEADERS.forEach(headers::set);
        if (context.normalizedPath().startsWith("/api/docs")) {
            headers.set("Content-Security-Policy", POLICY_OF_DOCS);
        }
        context.addHeadersEndHandler(done -> headers.set("Cache-Control", HEADERS.get("Cache-Control")));
        context.next();
    }
}
