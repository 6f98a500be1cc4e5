package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.animalshelter.infra.router.RawRequests.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tens of thousands of requests with mistakes of all kinds: the router survives them, and an instance gets none of them. */
@Tag("long")
@Timeout(1_200)
class RouterFuzzTest {
    private static final int CLIENTS = 8;
    private static final int REQUESTS = 25_000;
    private static final int PAUSE_MILLIS = 50;
    private static final long MEGABYTE = 1_000_000;

    // What mistakes are made of: everything that means something in a request.
    private static final List<String> PIECES = List.of(
            "\r\n",
            "\n",
            "\r",
            "\0",
            " ",
            "\t",
            ":",
            ",",
            ";",
            "/",
            "..",
            "%2f",
            "%",
            "?",
            "#",
            "0",
            "5",
            "-",
            "\u00ff",
            "Host: localhost\r\n",
            "Host: x\r\n",
            "Content-Length: 5\r\n",
            "Content-Length: 0\r\n",
            "chunked",
            "Transfer-Encoding: chunked\r\n",
            "Transfer-Encoding: x\r\n",
            "Connection: close\r\n",
            "Connection: host, content-length\r\n",
            "Expect: 100-continue\r\n",
            "HTTP/1.1",
            "HTTP/1.0",
            "GET /api/name HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "x".repeat(9_000));

    private static final Set<String> DECISIVE = Set.of("host", "content-length", "x-forwarded-for");

    @TempDir
    Path folder;

    final Vertx vertx = Vertx.vertx();
    final List<String> seeds = RawRequests.all().map(Case::request).toList();
    Router router;
    Instance instance;
    Upstream upstream;

    @BeforeEach
    void start() throws IOException {
        router = Router.create(vertx, 0, "frontend-1", Artifact.writeTo(folder));
        router.listen();
        instance = new Instance("instance");
        upstream = router.add(instance.address());
        upstream.putIn();
    }

    @AfterEach
    void stop() {
        router.close();
        instance.close();
        vertx.close();
    }

    @Test
    void whatever_comes_is_answered_or_refused() throws Exception {
        long memory = usedMemory();
        long seed = System.nanoTime();
        var threads = Executors.newFixedThreadPool(CLIENTS);
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(() -> send(new Random(seed + client), seed), threads))
                .toList();
        clients.forEach(CompletableFuture::join);
        threads.shutdown();

        assertThat(upstream.awaitIdle(Duration.ofSeconds(30))).isTrue();
        try (var client = new RawRequest(router.port())) {
            client.send("GET /api/name HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(client.receiveAnswer().body()).as("alive").isEqualTo("instance");
        }
        assertThat((long) instance.received())
                .as("requests that the instance got, of those that the router knows it sent; seed " + seed)
                .isEqualTo(upstream.counts().requests());
        assertThat(instance.heads()).as("seed " + seed).allSatisfy(RouterFuzzTest::isPlain);
        instance.heads().clear();
        assertThat(usedMemory() - memory).as("bytes kept").isLessThan(50 * MEGABYTE);
    }

    private void send(Random random, long seed) {
        for (int request = 0; request < REQUESTS / CLIENTS; request++) {
            var bytes = mutated(random);
            try (var client = new RawRequest(router.port())) {
                client.send(bytes);
                check(client.receiveAnswer(PAUSE_MILLIS));
            } catch (SocketTimeoutException | SocketException unfinished) {
                // The router waits for the rest, or has closed the connection.
            } catch (IOException | AssertionError e) {
                throw new AssertionError(
                        "seed " + seed + ": "
                                + new JsonObject().put("sent", bytes).encode(),
                        e);
            }
        }
    }

    private static void check(RawRequest.Answer answer) {
        assertThat(answer.status()).isIn(100, 200, 204, 304, 400, 404, 405, 413, 414, 421, 431, 501, 505);
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    /** What cannot be taken for anything else by whoever reads it. */
    private static void isPlain(List<String> head) {
        assertThat(head.get(0)).matches("[A-Z_-]+ /api(/[!-~]*|\\?[!-~]*)? HTTP/1\\.1");
        var names = head.stream()
                .skip(1)
                .map(line -> line.split(":", 2)[0].toLowerCase(Locale.ROOT))
                .toList();
        assertThat(names).doesNotContain("transfer-encoding", "").contains("host", "x-forwarded-for");
        assertThat(names).filteredOn(DECISIVE::contains).doesNotHaveDuplicates();
    }

    private String mutated(Random random) {
        var bytes = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
        for (int mistakes = random.nextInt(4); mistakes > 0; mistakes--) {
            int at = random.nextInt(bytes.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> bytes.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> bytes.delete(at, at + random.nextInt(8));
                case 2 -> bytes.replace(at, at + 1, String.valueOf((char) random.nextInt(256)));
                default -> bytes.insert(at, bytes.substring(at / 2, at));
            }
        }
        return bytes.toString();
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
