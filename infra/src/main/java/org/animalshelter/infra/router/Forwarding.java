package org.animalshelter.infra.router;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.animalshelter.infra.http.Problem;

/** Brings one request to an instance, once it is there as a whole, and streams the answer back. */
final class Forwarding {
    private static final long SILENCE_MILLIS = 60_000;
    private static final long CONNECTED_WITHIN_MILLIS = 5_000;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final Balancer balancer;
    private final Counter counter;
    private final HttpServerRequest request;
    private final Bodies bodies;
    private final Buffer body;
    private final Set<Upstream> tried = new HashSet<>();
    private Upstream taken;
    private long begun;
    private boolean failed;
    private Optional<String> kind = Optional.empty();

    private Forwarding(Balancer balancer, Counter counter, HttpServerRequest request, Bodies bodies, Buffer body) {
        this.balancer = balancer;
        this.counter = counter;
        this.request = request;
        this.bodies = bodies;
        this.body = body;
    }

    /** @param counter of the router itself: it sees each request once, however many instances were tried */
    static void start(Balancer balancer, Counter counter, HttpServerRequest request, Bodies bodies) {
        bodies.read(request)
                .onSuccess(body -> new Forwarding(balancer, counter, request, bodies, body).tryNext())
                .onFailure(noBody -> {
                    if (noBody instanceof Refused refused) {
                        refused.answer(request);
                    }
                });
    }

    private void tryNext() {
        var chosen = balancer.enter(tried);
        if (chosen.isEmpty()) {
            bodies.release(body);
            counter.count(true);
            Problem.answer(request, 503, "the shelter is not available at the moment: try again soon");
            return;
        }
        var upstream = chosen.get();
        tried.add(upstream);
        var options = new RequestOptions()
                .setMethod(request.method())
                .setURI(request.uri())
                .setConnectTimeout(CONNECTED_WITHIN_MILLIS)
                .setIdleTimeout(SILENCE_MILLIS);
        upstream.client().request(options).onSuccess(out -> send(out, upstream)).onFailure(noConnection -> {
            // Not a byte has left, so another instance may be asked, whatever the request is. Nothing later is
            // repeated.
            upstream.refused();
            upstream.leave();
            tryNext();
        });
    }

    private void send(HttpClientRequest out, Upstream upstream) {
        var response = request.response();
        if (response.closed()) {
            bodies.release(body);
            upstream.leave();
            out.reset();
            return;
        }
        taken = upstream;
        begun = System.nanoTime();
        response.endHandler(done -> land());
        response.closeHandler(gone -> giveUp(out));
        Headers.copyRequest(request, out.headers());
        // The response fails as well: told only here, it would be logged for every visitor who leaves.
        out.exceptionHandler(failure -> {});
        answer(out)
                .onComplete(begun -> bodies.release(body))
                .onSuccess(this::relay)
                .onFailure(this::answerFailure);
    }

    private Future<HttpClientResponse> answer(HttpClientRequest out) {
        if (!Headers.announceBody(request)) {
            return out.send();
        }
        out.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        return out.send(body);
    }

    private void relay(HttpClientResponse back) {
        var response = request.response();
        if (response.closed()) {
            return;
        }
        failed = back.statusCode() >= SERVER_ERROR;
        if (back.statusCode() < CLIENT_ERROR) {
            // What is not there, or not allowed, has no end of kinds.
            kind = Kind.of(request.method().name(), request.path());
        }
        response.setStatusCode(back.statusCode()).setStatusMessage(back.statusMessage());
        Headers.copyResponse(back.headers(), response.headers());
        // Where there can be no body, Vert.x announces none.
        response.setChunked(!response.headers().contains(HttpHeaders.CONTENT_LENGTH));
        var pipe = back.pipe().endOnFailure(false);
        // Not left to the pipe, to which an instance that breaks off and a visitor who leaves are the same.
        back.exceptionHandler(brokenOff -> {
            failed = true;
            giveUp(back.request());
        });
        pipe.to(response).onFailure(gone -> giveUp(back.request()));
    }

    /** Closes both connections: half an answer must not look like a complete one, and nobody waits for the rest. */
    private void giveUp(HttpClientRequest out) {
        // First: that the request is broken off here is no failure of the instance.
        land();
        out.reset();
        request.response().reset();
    }

    private void answerFailure(Throwable failure) {
        failed = true;
        land();
        if (failure instanceof TimeoutException) {
            Problem.answer(request, 504, "the shelter took too long to answer");
        } else {
            Problem.answer(
                    request, 502, "the shelter broke off: look whether your change is there before you repeat it");
        }
    }

    /** However the request ends, and however many ways it is told, it counts once. */
    private void land() {
        if (taken != null) {
            counter.count(failed);
            taken.finish(failed, kind, begun);
            taken = null;
        }
    }
}
