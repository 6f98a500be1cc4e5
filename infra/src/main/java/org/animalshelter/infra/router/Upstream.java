package org.animalshelter.infra.router;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One backend instance as the router sees it. It can be in, which means that it gets requests, or out; when it is out and
 * nothing is in flight it can be stopped without anybody noticing. In between it gets copies of what others are asked.
 */
public final class Upstream {
    static final int CONNECTIONS = 128;

    private static final int WAITING = 1_000;
    private static final int CONNECT_MILLIS = 2_000;
    // Far less than a backend keeps an idle connection: the end that sends requests must be the one that closes, or a
    // request meets a connection that is being closed.
    private static final int KEPT_SECONDS = 30;
    // It warms up beside those that serve, not instead of them.
    private static final int MIRRORED_AT_ONCE = 2;
    private static final Duration REFUSAL_COUNTS = Duration.ofSeconds(1);
    // By then Java has compiled what requests need.
    private static final int WARM_REQUESTS = 200;
    private static final Duration WARM_TIME = Duration.ofSeconds(10);

    private final URI address;
    private final HttpClient client;
    private final Counter counter = new Counter();
    private final Latencies latencies = new Latencies();
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean in;
    private volatile boolean mirrored;
    private volatile long inSince;
    private volatile long answeredBefore;
    private volatile long refusedAt = System.nanoTime() - REFUSAL_COUNTS.toNanos();

    Upstream(Vertx vertx, URI address) {
        this.address = address;
        // A pool of its own: the connections to this instance, and no others, are dropped when it is taken out for
        // good.
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(address.getHost())
                .setDefaultPort(address.getPort())
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(WAITING)
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(KEPT_SECONDS));
    }

    public URI address() {
        return address;
    }

    /** From now on it gets copies of what people read, a few at a time, whose answers nobody gets. It must be out. */
    public void mirror() {
        mirrored = true;
    }

    boolean isMirrored() {
        return mirrored;
    }

    /** From now on it gets requests. */
    public void putIn() {
        mirrored = false;
        refusedAt = System.nanoTime() - REFUSAL_COUNTS.toNanos();
        if (!in) {
            inSince = System.nanoTime();
            answeredBefore = counter.requests();
        }
        in = true;
    }

    /** From now on it gets no new requests; those in flight go on. */
    public void takeOut() {
        mirrored = false;
        in = false;
    }

    /**
     * Waits until nothing is in flight, after it was taken out.
     *
     * @return whether everything in flight came to its end within the time
     */
    public boolean awaitIdle(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (inFlight.get() > 0 && System.nanoTime() < deadline) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return inFlight.get() == 0;
    }

    /** What it has made of the requests that have come to their end. */
    public Counts counts() {
        return counter.counts();
    }

    /** Requests that have not come to their end. */
    public int inFlight() {
        return inFlight.get();
    }

    HttpClient client() {
        return client;
    }

    /** Counts a request in, unless the instance is out. */
    boolean enter() {
        inFlight.incrementAndGet();
        // Looked at after counting: who takes it out and then sees a count of 0 can be sure that nobody comes any more.
        if (in) {
            return true;
        }
        inFlight.decrementAndGet();
        return false;
    }

    /** Counts a copy in, unless the instance gets none, or has enough of them. */
    boolean enterMirrored() {
        int all = inFlight.incrementAndGet();
        if (mirrored && all <= MIRRORED_AT_ONCE) {
            return true;
        }
        inFlight.decrementAndGet();
        return false;
    }

    /** The request that was counted in did not get here. */
    void leave() {
        inFlight.decrementAndGet();
    }

    /**
     * The request that was counted in has come to its end.
     *
     * @param kind of the request, where it was answered as one of its kind
     * @param begun when it was sent here, by {@link System#nanoTime()}
     */
    void finish(boolean failed, Optional<String> kind, long begun) {
        long nanos = System.nanoTime() - begun;
        kind.ifPresent(known -> latencies.add(known, nanos));
        counter.count(failed);
        inFlight.decrementAndGet();
    }

    /** How long its last requests took, in milliseconds by their kind, such as {@code GET /api/animals/{id}}. */
    public Map<String, double[]> latencies() {
        return latencies.millis();
    }

    /** Those of before do not count any more. */
    public void forgetLatencies() {
        latencies.forget();
    }

    void refused() {
        refusedAt = System.nanoTime();
    }

    /** Whether it still answers slowly because it has answered little, and is at work on a request. */
    boolean isBusyWarmingUp() {
        return inFlight.get() > 0
                && System.nanoTime() - inSince < WARM_TIME.toNanos()
                && counter.requests() - answeredBefore < WARM_REQUESTS;
    }

    boolean refusedJustNow() {
        return System.nanoTime() - refusedAt < REFUSAL_COUNTS.toNanos();
    }

    /**
     * Drops its pooled connections: an instance that is being stopped answers on those that are open, and closes them
     * whenever it likes.
     */
    void close() {
        client.close();
    }
}
