package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BodiesTest {
    private final Vertx vertx = Vertx.vertx();
    private final Bodies bodies = new Bodies(40_000);
    private HttpServer server;

    @BeforeEach
    void a_server_that_answers_whole_bodies() {
        server = vertx.createHttpServer()
                .requestHandler(request -> bodies.read(request)
                        .onSuccess(body -> {
                            bodies.release(body);
                            request.response().end();
                        })
                        .onFailure(none -> Refused.of(none).answer(request)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void large_bodies_share_the_memory_and_small_ones_need_no_share() throws Exception {
        try (var first = begin(50_000, 30_000);
                var second = new RawRequest(server.actualPort())) {
            awaitHeld(30_000);
            second.send(head(50_000) + "x".repeat(20_000));
            var refused = second.receiveAnswer();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("1");

            second.send("x".repeat(30_000));
            try (var small = begin(1_000, 1_000)) {
                assertThat(small.receiveAnswer().status()).isEqualTo(200);
            }
        }
        awaitHeld(0);
    }

    private RawRequest begin(int length, int sent) throws IOException {
        var client = new RawRequest(server.actualPort());
        client.send(head(length) + "x".repeat(sent));
        return client;
    }

    private static String head(int length) {
        return "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private void awaitHeld(long bytes) throws InterruptedException {
        while (bodies.held() != bytes) {
            Thread.sleep(10);
        }
    }
}
