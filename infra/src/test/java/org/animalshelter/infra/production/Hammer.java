package org.animalshelter.infra.production;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.animalshelter.infra.process.Parallel;

/** Reads and writes from several sides, a few hundred times a second, until it is closed; nobody tries again. */
final class Hammer implements AutoCloseable {
    private static final int HANDS = 4;
    private static final int PAUSE_MILLIS = 10;
    private static final int PATIENCE_SECONDS = 10;

    private final URI target;
    private final List<CompletableFuture<Void>> hands = new ArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final ConcurrentSkipListSet<String> releases = new ConcurrentSkipListSet<>();
    private volatile boolean enough;

    Hammer(URI page) {
        this.target = page.resolve("/api/anything");
        for (int hand = 0; hand < HANDS; hand++) {
            hands.add(Parallel.begin(this::swing));
        }
    }

    int requests() {
        return requests.get();
    }

    List<String> failures() {
        return failures;
    }

    /** Who has answered. */
    ConcurrentSkipListSet<String> releases() {
        return releases;
    }

    /** Returns when a release has answered, or long after it should have. */
    void awaitRelease(String release) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!releases.contains(release) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
    }

    private void swing() {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int number = 0; !enough; number++) {
            var request = HttpRequest.newBuilder(target);
            if (number % 2 == 0) {
                request.POST(BodyPublishers.ofString("expense " + number));
            }
            try {
                requests.incrementAndGet();
                var answer = client.send(request.build(), BodyHandlers.ofString());
                answer.headers().firstValue("X-Release").ifPresent(releases::add);
                if (answer.statusCode() != 200
                        || number % 2 == 0 && !answer.body().equals("expense " + number)) {
                    failures.add(answer.statusCode() + " " + answer.body());
                }
                Thread.sleep(PAUSE_MILLIS);
            } catch (Exception e) {
                failures.add(e.toString());
            }
        }
    }

    @Override
    public void close() {
        enough = true;
        hands.forEach(CompletableFuture::join);
    }
}
