package org.animalshelter.infra.router;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.animalshelter.infra.process.Parallel;

/**
 * The last request of each kind that was copied, to be asked again: of two instances at the same time, so that whatever else
 * the machine does meets both.
 */
public final class Copies {
    private static final int MOST_KINDS = 100;
    private static final long SILENCE_MILLIS = 10_000;

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    private record Copy(String uri, MultiMap headers) {}

    /** The kinds of requests that can be asked again. */
    public Set<String> kinds() {
        return Set.copyOf(copies.keySet());
    }

    void remember(HttpServerRequest request) {
        var kind = Kind.of(request.method().name(), request.path());
        if (copies.size() < MOST_KINDS || copies.containsKey(kind)) {
            copies.put(
                    kind,
                    new Copy(request.uri(), MultiMap.caseInsensitiveMultiMap().addAll(request.headers())));
        }
    }

    void forget() {
        copies.clear();
    }

    /**
     * Asks two instances the same, so many times, and waits for the answers, which nobody gets.
     *
     * @return how long the answers took, in milliseconds
     */
    public Pairs ask(String kind, Upstream fresh, Upstream old, int times) {
        var copy = copies.get(kind);
        var pairs = new Pairs(new double[times], new double[times]);
        for (int i = 0; i < times; i++) {
            var one = send(copy, fresh);
            var other = send(copy, old);
            pairs.fresh()[i] = Parallel.result(one.toCompletionStage().toCompletableFuture());
            pairs.old()[i] = Parallel.result(other.toCompletionStage().toCompletableFuture());
        }
        return pairs;
    }

    /** What two instances needed for the same requests, in milliseconds. */
    public record Pairs(double[] fresh, double[] old) {}

    private static Future<Double> send(Copy copy, Upstream upstream) {
        long begun = System.nanoTime();
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setURI(copy.uri())
                .setIdleTimeout(SILENCE_MILLIS);
        return upstream.client()
                .request(options)
                .compose(out -> {
                    Headers.copyAgain(copy.headers(), out);
                    return out.send();
                })
                .compose(answer -> answer.end())
                // One that fails is no quicker for that, and what fails is counted elsewhere.
                .otherwiseEmpty()
                .map(done -> (System.nanoTime() - begun) / 1e6);
    }
}
