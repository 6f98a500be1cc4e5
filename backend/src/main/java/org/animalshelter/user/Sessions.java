package org.animalshelter.user;

import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager.RestoreResult;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps a session in a cookie that only instances with the same key can read or write. No instance remembers one, so
 * any instance takes over, also one of another release. It ends when nobody used it for {@link #IDLE}.
 */
@Singleton
class Sessions {

    static final String COOKIE = "shelter-session";
    static final Duration IDLE = Duration.ofHours(8);

    private static final Duration RENEWED_AFTER = Duration.ofMinutes(1);
    private static final String PATH = "/";

    private final PersistentLoginManager cookies;

    @Inject
    Sessions(@ConfigProperty(name = "quarkus.http.auth.session.encryption-key") String key) {
        this(key, IDLE);
    }

    Sessions(String key, Duration idle) {
        cookies = new PersistentLoginManager(
                key,
                COOKIE,
                idle.toMillis(),
                RENEWED_AFTER.toMillis(),
                true,
                CookieSameSite.STRICT.name(),
                PATH,
                -1, // until the browser closes
                null);
    }

    void begin(SignedIn user, RoutingContext context) {
        save(user, context, null);
    }

    /** Present only for a session that is genuine and has not expired. */
    Optional<RestoreResult> restore(RoutingContext context) {
        return Optional.ofNullable(cookies.restore(context));
    }

    void prolong(SignedIn user, RoutingContext context, RestoreResult session) {
        save(user, context, session);
    }

    void end(RoutingContext context) {
        context.response()
                .addCookie(Cookie.cookie(COOKIE, "")
                        .setPath(PATH)
                        .setHttpOnly(true)
                        .setSecure(Forwarded.isSecure(context.request()))
                        .setSameSite(CookieSameSite.STRICT)
                        .setMaxAge(0));
    }

    private void save(SignedIn user, RoutingContext context, RestoreResult session) {
        cookies.save(user.identifier().toString(), context, COOKIE, session, Forwarded.isSecure(context.request()));
    }
}
