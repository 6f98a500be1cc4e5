package org.animalshelter.pipelines.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The side with the whole stack: requests through the router, a connection for each client. */
final class HttpLoop implements Side {
    private final Visitor visitor;
    private final int clients;
    private final Supplier<Ask> asks;

    /** @param visitor has as many connections as there are clients, and stays when this is closed */
    HttpLoop(Visitor visitor, int clients, Supplier<Ask> asks) {
        this.visitor = visitor;
        this.clients = clients;
        this.asks = asks;
    }

    @Override
    public long work(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        var done = new AtomicLong();
        var all = Future.join(IntStream.range(0, clients)
                .mapToObj(client -> repeat(end, done))
                .toList());
        try {
            all.toCompletionStage().toCompletableFuture().get();
            return done.get();
        } catch (ExecutionException e) {
            throw Visitor.told(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private Future<Void> repeat(long end, AtomicLong done) {
        Promise<Void> ended = Promise.promise();
        next(end, done, ended);
        return ended.future();
    }

    private void next(long end, AtomicLong done, Promise<Void> ended) {
        if (System.nanoTime() >= end) {
            ended.complete();
            return;
        }
        visitor.send(asks.get())
                .onSuccess(answered -> {
                    done.incrementAndGet();
                    next(end, done, ended);
                })
                .onFailure(ended::fail);
    }

    @Override
    public void close() {}
}
