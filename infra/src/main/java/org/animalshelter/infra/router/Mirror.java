package org.animalshelter.infra.router;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.util.List;

/**
 * Sends copies of requests to an instance that gets none of its own yet, and drops the answers: it warms up with what
 * people ask for, and shows how it does before anybody depends on it. Only what reads is copied, and only what has no
 * body: that is streamed to the one who answers.
 *
 * @see <a href="https://istio.io/latest/docs/tasks/traffic-management/mirroring/">Mirroring, also called shadowing</a>
 */
final class Mirror {
    private static final long SILENCE_MILLIS = 10_000;
    private static final int SERVER_ERROR = 500;

    private Mirror() {}

    /**
     * Copies it where that is wanted, and does not wait for anything.
     *
     * @param copies remember it, to be asked again
     */
    static void copy(HttpServerRequest request, Balancer balancer, Copies copies) {
        if (request.method() != HttpMethod.GET || hasBody(request)) {
            return;
        }
        for (var upstream : balancer.all()) {
            if (upstream.isMirrored()) {
                copies.remember(request);
            }
            if (upstream.enterMirrored()) {
                copy(request, upstream);
            }
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        var headers = request.headers();
        return !List.of("0").containsAll(headers.getAll(HttpHeaders.CONTENT_LENGTH))
                || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static void copy(HttpServerRequest request, Upstream upstream) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setURI(request.uri())
                .setIdleTimeout(SILENCE_MILLIS);
        upstream.client()
                .request(options)
                .onSuccess(out -> send(request, out, upstream))
                .onFailure(noConnection -> upstream.leave());
    }

    private static void send(HttpServerRequest request, HttpClientRequest out, Upstream upstream) {
        var kind = Kind.of(request.method().name(), request.path());
        long begun = System.nanoTime();
        Headers.copyRequest(request, out);
        out.send()
                .onSuccess(back -> back.end()
                        .onComplete(read ->
                                upstream.finish(read.failed() || back.statusCode() >= SERVER_ERROR, kind, begun)))
                .onFailure(broken -> upstream.finish(true, kind, begun));
    }
}
