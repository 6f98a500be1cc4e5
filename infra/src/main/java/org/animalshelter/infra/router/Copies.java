package org.animalshelter.infra.router;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.animalshelter.infra.process.Parallel;

/**
 * Copies of requests, for an instance that gets none of its own yet: it warms up with what people ask for, and shows how it
 * does before anybody depends on it. Nobody gets the answers. Only what reads is copied, and only what has no body: that is
 * streamed to the one who answers.
 *
 * <p>The last copy of each kind can be sent again: to two instances at the same time, so that whatever else the machine does
 * meets both.
 *
 * @see <a href="https://istio.io/latest/docs/tasks/traffic-management/mirroring/">Mirroring, also called shadowing</a>
 */
public final class Copies {
    private static final int MOST_KINDS = 100;
    private static final long SILENCE_MILLIS = 10_000;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final Map<String, RequestOptions> last = new ConcurrentHashMap<>();

    /** The kinds of requests that can be asked again. */
    public Set<String> kinds() {
        return Set.copyOf(last.keySet());
    }

    /** They hold what people sent, also the cookies of their sessions: they are kept for as long as they are of use. */
    public void forget() {
        last.clear();
    }

    /** Copies it where that is wanted, and does not wait for anything. */
    void send(HttpServerRequest request, List<Upstream> upstreams) {
        if (request.method() != HttpMethod.GET || Headers.announceBody(request)) {
            return;
        }
        for (var upstream : upstreams) {
            if (upstream.isMirrored()) {
                Kind.of(request.method().name(), request.path())
                        .filter(kind -> upstream.enterMirrored())
                        .ifPresent(kind -> send(kind, copy(request), upstream));
            }
        }
    }

    private static RequestOptions copy(HttpServerRequest request) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        Headers.copyRequest(request, headers);
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setURI(request.uri())
                .setHeaders(headers)
                .setIdleTimeout(SILENCE_MILLIS);
    }

    private void send(String kind, RequestOptions copy, Upstream upstream) {
        upstream.client()
                .request(copy)
                .onSuccess(out -> {
                    long begun = System.nanoTime();
                    status(out).onComplete(status -> {
                        boolean failed = status.failed() || status.result() >= SERVER_ERROR;
                        boolean answered = status.succeeded() && status.result() < CLIENT_ERROR;
                        if (answered && (last.size() < MOST_KINDS || last.containsKey(kind))) {
                            last.put(kind, copy);
                        }
                        upstream.finish(failed, Optional.of(kind).filter(known -> answered), begun);
                    });
                })
                .onFailure(noConnection -> upstream.leave());
    }

    /** Reads the answer to its end. */
    private static Future<Integer> status(HttpClientRequest out) {
        return out.send().compose(back -> back.end().map(back.statusCode()));
    }

    /**
     * Asks two instances the same, so many times, and waits for the answers, which nobody gets.
     *
     * @return how long the answers took, in milliseconds
     */
    public Pairs ask(String kind, Upstream fresh, Upstream old, int times) {
        var copy = last.get(kind);
        var pairs = new Pairs(new double[times], new double[times]);
        for (int i = 0; i < times; i++) {
            var one = millis(copy, fresh);
            var other = millis(copy, old);
            pairs.fresh()[i] = Parallel.result(one.toCompletionStage().toCompletableFuture());
            pairs.old()[i] = Parallel.result(other.toCompletionStage().toCompletableFuture());
        }
        return pairs;
    }

    /** What two instances needed for the same requests, in milliseconds. */
    public record Pairs(double[] fresh, double[] old) {}

    private static Future<Double> millis(RequestOptions copy, Upstream upstream) {
        long begun = System.nanoTime();
        return upstream.client()
                .request(copy)
                .compose(Copies::status)
                // One that fails is no quicker for that, and what fails is counted elsewhere.
                .otherwiseEmpty()
                .map(done -> (System.nanoTime() - begun) / 1e6);
    }
}
