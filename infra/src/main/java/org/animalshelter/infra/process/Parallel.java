package org.animalshelter.infra.process;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does things at the same time. What fails there is thrown here as it was thrown there. */
public final class Parallel {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "parallel");
        thread.setDaemon(true);
        return thread;
    });

    private Parallel() {}

    public static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, THREADS);
    }

    public static CompletableFuture<Void> begin(Runnable work) {
        return CompletableFuture.runAsync(work, THREADS);
    }

    /** Waits for all; the first failure is thrown at once, since the other results are of no use then. */
    public static void await(CompletableFuture<?>... works) {
        var all = CompletableFuture.allOf(works);
        for (var work : works) {
            work.whenComplete((result, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                }
            });
        }
        result(all);
    }

    /** Waits for it. */
    public static <T> T result(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * Does the same to several things, a few at a time. After the first failure the others are
     * interrupted: their results are of no use then.
     *
     * @return the results, in the order of the things
     */
    public static <T, R> List<R> each(Collection<T> things, int atOnce, Function<T, R> work) {
        var threads = Executors.newFixedThreadPool(atOnce);
        try {
            var all = things.stream()
                    .map(thing -> CompletableFuture.supplyAsync(() -> work.apply(thing), threads))
                    .toList();
            await(all.toArray(CompletableFuture[]::new));
            return all.stream().map(Parallel::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
