package org.animalshelter.infra.process;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    /** Waits for all; the first failure is thrown at once, since nobody needs the others then. */
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
}
