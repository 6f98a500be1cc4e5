package org.animalshelter.infra.router;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Copies the headers that are meant for the other end, and none that belong to a connection (RFC 9110, 7.6.1). */
final class Headers {
    private static final Set<String> OF_A_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    // What only a router may say; and what the router has answered itself.
    private static final Set<String> OF_A_ROUTER = Set.of("host", "expect", "forwarded", "x-real-ip");
    private static final String FORWARDED = "x-forwarded-";

    private Headers() {}

    /** Whether a body follows the headers. */
    static boolean announceBody(HttpServerRequest request) {
        var headers = request.headers();
        return !List.of("0").containsAll(headers.getAll(HttpHeaders.CONTENT_LENGTH))
                || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    static void copyRequest(HttpServerRequest from, MultiMap to) {
        copy(from.headers(), to, OF_A_ROUTER);
        to.set("Host", from.getHeader("Host"));
        to.set("X-Forwarded-For", from.remoteAddress().hostAddress());
    }

    static void copyResponse(MultiMap from, MultiMap to) {
        copy(from, to, Set.of());
    }

    private static void copy(MultiMap from, MultiMap to, Set<String> leftOut) {
        var skipped = new HashSet<>(OF_A_CONNECTION);
        skipped.addAll(leftOut);
        for (var listed : from.getAll("Connection")) {
            for (var name : listed.split(",")) {
                skipped.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        from.forEach((name, value) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!skipped.contains(lower) && !lower.startsWith(FORWARDED)) {
                to.add(name, value);
            }
        });
    }
}
