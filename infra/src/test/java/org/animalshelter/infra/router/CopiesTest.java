package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class CopiesTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    final Vertx vertx = Vertx.vertx();
    final HttpClient client = HttpClient.newHttpClient();
    Router router;
    Instance serving;
    Instance fresh;
    Upstream toServing;
    Upstream toFresh;

    @BeforeEach
    void an_instance_serves_and_another_gets_copies() throws IOException {
        router = Router.create(vertx, 0, "frontend-1", Artifact.writeTo(folder));
        router.listen();
        serving = new Instance("serving");
        fresh = new Instance("fresh");
        toServing = router.add(serving.address());
        toServing.putIn();
        toFresh = router.add(fresh.address());
        toFresh.mirror();
    }

    @AfterEach
    void stop() {
        router.close();
        serving.close();
        fresh.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void people_get_the_answers_of_the_one_that_serves() throws Exception {
        for (int request = 0; request < 5; request++) {
            assertThat(get("/api/name").body()).isEqualTo("serving");
            assertThat(toFresh.awaitIdle(SOON)).isTrue();
        }
        assertThat(toServing.awaitIdle(SOON)).isTrue();
        assertThat(fresh.received()).isEqualTo(5);
        assertThat(router.counts().requests()).isEqualTo(5);
    }

    @Test
    void what_writes_is_not_copied() throws Exception {
        client.send(
                HttpRequest.newBuilder(at("/api/echo"))
                        .POST(BodyPublishers.ofString("an expense"))
                        .build(),
                BodyHandlers.ofString());
        get("/api/name");
        assertThat(toFresh.awaitIdle(SOON)).isTrue();
        assertThat(fresh.received()).isEqualTo(1);
        assertThat(serving.received()).isEqualTo(2);
    }

    @Test
    void what_has_a_body_is_not_copied_either() throws Exception {
        try (var socket = new RawRequest(router.port())) {
            socket.send("GET /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello");
            assertThat(socket.receive()).startsWith("HTTP/1.1 200 ").contains("hello");
        }
        get("/api/name");
        assertThat(toFresh.awaitIdle(SOON)).isTrue();
        assertThat(fresh.received()).isEqualTo(1);
        assertThat(toFresh.counts().failures()).isZero();
    }

    @Test
    void a_copy_that_fails_counts_at_its_instance_and_nowhere_else() throws Exception {
        fresh.breakOff();
        assertThat(get("/api/name").statusCode()).isEqualTo(200);
        assertThat(toFresh.awaitIdle(SOON)).isTrue();
        assertThat(toFresh.counts().failures()).isEqualTo(1);
        assertThat(router.counts().failures()).isZero();
    }

    @Test
    void copies_do_not_pile_up_where_they_are_answered_slowly() throws Exception {
        for (int request = 0; request < 5; request++) {
            client.sendAsync(HttpRequest.newBuilder(at("/api/slow")).build(), BodyHandlers.ofString());
            serving.awaitRequest();
        }
        fresh.awaitRequest();
        fresh.awaitRequest();
        assertThat(toFresh.inFlight()).isEqualTo(2);
    }

    @Test
    void who_is_put_in_or_taken_out_gets_no_copies_any_more() throws Exception {
        toFresh.putIn();
        for (int request = 0; request < 4; request++) {
            get("/api/name");
        }
        assertThat(serving.received() + fresh.received()).isEqualTo(4);
        toFresh.takeOut();
        int before = fresh.received();
        get("/api/name");
        assertThat(fresh.received()).isEqualTo(before);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + router.port() + path);
    }
}
