package org.animalshelter.user;

import io.vertx.core.http.HttpServerRequest;

/** What the router in front knows of a request. It replaces what a client says, and nobody else reaches an instance. */
final class Forwarded {

    private Forwarded() {}

    /** Whether it was encrypted between the browser and the first server that it reached. */
    static boolean isSecure(HttpServerRequest request) {
        return request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
