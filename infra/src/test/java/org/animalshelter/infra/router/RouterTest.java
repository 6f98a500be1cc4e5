package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RouterTest {
    static final Vertx VERTX = Vertx.vertx();

    @TempDir
    Path folder;

    final HttpClient client = HttpClient.newHttpClient();
    Router router;
    Instance first;
    Instance second;
    Upstream toFirst;
    Upstream toSecond;

    @BeforeEach
    void start() throws IOException {
        router = Router.create(VERTX, 0, "frontend-1", Artifact.writeTo(folder));
        router.listen();
        first = new Instance("first");
        second = new Instance("second");
        toFirst = router.add(first.address());
        toSecond = router.add(second.address());
        toFirst.putIn();
        toSecond.putIn();
    }

    @AfterAll
    static void stopVertx() {
        VERTX.close();
    }

    @AfterEach
    void stop() {
        router.close();
        first.close();
        second.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shelter.example", "a{b.shelter.example:8080", "`", ""})
    void who_calls_this_machine_by_another_name_gets_nothing(String name) throws Exception {
        try (var socket = new RawRequest(router.port())) {
            socket.send("GET /api/name HTTP/1.1\r\nHost: " + name + "\r\n\r\n");
            assertThat(socket.receive()).startsWith("HTTP/1.1 421 ");
        }
    }

    @Test
    void a_body_arrives_also_when_its_length_is_said_to_be_of_this_hop_alone() throws Exception {
        try (var socket = new RawRequest(router.port())) {
            socket.send("POST /api/echo HTTP/1.1\r\nHost: localhost\r\nConnection: content-length\r\n"
                    + "Content-Length: 5\r\n\r\nhello");
            assertThat(socket.receive()).startsWith("HTTP/1.1 200 ").contains("hello");
        }
    }

    @Test
    void each_instance_has_its_turn_on_connections_that_are_kept() throws Exception {
        var names = new HashSet<String>();
        for (int request = 0; request < 10; request++) {
            names.add(get("/api/name").body());
        }
        assertThat(names).containsExactlyInAnyOrder("first", "second");
        assertThat(first.connections() + second.connections()).isEqualTo(2);
    }

    @Test
    void a_large_body_arrives_there_and_back() throws Exception {
        var body = "shelter ".repeat(ClientConnection.LARGEST_BODY / 8);
        assertThat(post("/api/echo", body).body()).isEqualTo(body);
    }

    @Test
    void a_body_without_a_known_length_arrives_whole() throws Exception {
        var parts = Stream.generate(() -> "dog ".getBytes()).limit(1_000).toList();
        var request = HttpRequest.newBuilder(at("/api/echo"))
                .POST(BodyPublishers.ofByteArrays(parts))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("dog ".repeat(1_000));
    }

    @Test
    void the_answer_to_head_has_the_length_and_no_body() throws Exception {
        var request = HttpRequest.newBuilder(at("/api/name"))
                .method("HEAD", BodyPublishers.noBody())
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Length")).isPresent();
    }

    @Test
    void where_no_answer_can_have_a_body_nothing_follows_the_headers() throws Exception {
        try (var socket = new RawRequest(router.port())) {
            for (int request = 0; request < 2; request++) {
                socket.send("DELETE /api/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertThat(socket.receive())
                        .startsWith("HTTP/1.1 204 ")
                        .endsWith("\r\n\r\n")
                        .containsOnlyOnce("\r\n\r\n");
            }
        }
    }

    @Test
    void the_headers_of_a_connection_stay_on_it() throws Exception {
        try (var socket = new RawRequest(router.port())) {
            socket.send("GET /api/headers HTTP/1.1\r\nHost: localhost\r\nConnection: X-Mine\r\nX-Mine: 1\r\n"
                    + "X-Forwarded-For: 9.9.9.9\r\nAccept: text/plain\r\n\r\n");
            assertThat(socket.receive())
                    .containsIgnoringCase("accept=[text/plain]")
                    .containsIgnoringCase("x-forwarded-for=[127.0.0.1]")
                    .doesNotContainIgnoringCase("x-mine");
        }
    }

    @Test
    void what_was_refused_is_asked_of_the_other_instance_even_if_it_is_a_write() throws Exception {
        first.close();
        for (int request = 0; request < 10; request++) {
            assertThat(post("/api/echo", "12.34").statusCode()).isEqualTo(200);
        }
        assertThat(second.received()).isEqualTo(10);
    }

    @Test
    void what_may_have_been_received_is_never_repeated() throws Exception {
        first.breakOff();
        second.breakOff();
        var answer = post("/api/echo", "12.34");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(first.received() + second.received()).isEqualTo(1);
    }

    @Test
    void an_answer_that_breaks_off_does_not_look_complete() {
        assertThatThrownBy(() -> get("/api/half")).isInstanceOf(IOException.class);
        assertThat(toFirst.awaitIdle(Duration.ofSeconds(2)) && toSecond.awaitIdle(Duration.ofSeconds(2)))
                .as("nothing is in flight any more")
                .isTrue();
    }

    @Test
    void without_an_instance_there_is_a_problem_that_says_when_to_come_back() throws Exception {
        toFirst.takeOut();
        toSecond.takeOut();
        var answer = post("/api/echo", "12.34");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(new JsonObject(answer.body()).getMap())
                .containsEntry("title", "Service Unavailable")
                .containsEntry("status", 503);
    }

    @Test
    void an_instance_that_is_slow_gets_no_more_while_another_is_idle() throws Exception {
        var waiting = client.sendAsync(HttpRequest.newBuilder(at("/api/slow")).build(), BodyHandlers.ofString());
        boolean atFirst = waitingAt(toFirst);
        var slow = atFirst ? first : second;
        var toIdle = atFirst ? toSecond : toFirst;
        for (int request = 0; request < 6; request++) {
            assertThat(toIdle.awaitIdle(Duration.ofSeconds(5))).isTrue();
            assertThat(get("/api/name").body()).isEqualTo(atFirst ? "second" : "first");
        }
        slow.letGo();
        waiting.get(5, TimeUnit.SECONDS);
    }

    private boolean waitingAt(Upstream upstream) throws InterruptedException {
        while (toFirst.inFlight() + toSecond.inFlight() == 0) {
            Thread.sleep(5);
        }
        return upstream.inFlight() == 1;
    }

    @Test
    void an_instance_that_is_taken_out_finishes_what_it_has_and_gets_no_more() throws Exception {
        toSecond.takeOut();
        var slow = client.sendAsync(HttpRequest.newBuilder(at("/api/slow")).build(), BodyHandlers.ofString());
        first.awaitRequest();
        toSecond.putIn();

        var drained = CompletableFuture.supplyAsync(() -> router.remove(toFirst, Duration.ofSeconds(10)));
        for (int request = 0; request < 5; request++) {
            assertThat(get("/api/name").body()).isEqualTo("second");
        }
        assertThat(drained).as("while a request is in flight").isNotDone();
        first.letGo();

        assertThat(slow.get(5, TimeUnit.SECONDS).body()).isEqualTo("slow first");
        assertThat(drained.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_visitor_who_leaves_does_not_count_as_in_flight() throws Exception {
        toSecond.takeOut();
        try (var socket = new RawRequest(router.port())) {
            socket.send("GET /api/slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
            first.awaitRequest();
            assertThat(toFirst.inFlight()).isEqualTo(1);
        }
        assertThat(toFirst.awaitIdle(Duration.ofSeconds(5))).isTrue();
        first.letGo();
    }

    @Test
    void what_becomes_of_requests_is_counted_at_the_instance_and_at_the_router() throws Exception {
        toSecond.takeOut();
        get("/api/name");
        first.breakOff();
        assertThat(get("/api/name").statusCode()).isEqualTo(502);
        toFirst.takeOut();
        assertThat(get("/api/name").statusCode()).isEqualTo(503);

        assertThat(toFirst.counts().requests()).isEqualTo(2);
        assertThat(toFirst.counts().failures()).isEqualTo(1);
        assertThat(router.counts().requests()).isEqualTo(3);
        assertThat(router.counts().failures()).isEqualTo(2);
    }

    @Test
    void a_visitor_who_leaves_is_no_failure_of_the_instance() throws Exception {
        toSecond.takeOut();
        try (var socket = new RawRequest(router.port())) {
            socket.send("GET /api/slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
            first.awaitRequest();
        }
        assertThat(toFirst.awaitIdle(Duration.ofSeconds(5))).isTrue();
        assertThat(toFirst.counts().requests()).isEqualTo(1);
        assertThat(toFirst.counts().failures()).isZero();
    }

    @Test
    void a_visitor_who_leaves_in_the_middle_of_an_answer_is_no_failure_of_the_instance_either() throws Exception {
        toSecond.takeOut();
        try (var socket = new RawRequest(router.port())) {
            socket.send("GET /api/endless HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(socket.receive()).startsWith("HTTP/1.1 200 ");
        }
        first.awaitHangUp();
        assertThat(toFirst.awaitIdle(Duration.ofSeconds(5))).isTrue();
        assertThat(toFirst.counts().requests()).isEqualTo(1);
        assertThat(toFirst.counts().failures()).isZero();
    }

    @Test
    void a_request_that_still_waits_for_a_connection_goes_to_another_instance() throws Exception {
        toSecond.takeOut();
        for (int connection = 0; connection < Upstream.CONNECTIONS; connection++) {
            client.sendAsync(HttpRequest.newBuilder(at("/api/slow")).build(), BodyHandlers.ofString());
            first.awaitRequest();
        }
        var waiting = client.sendAsync(
                HttpRequest.newBuilder(at("/api/echo"))
                        .POST(BodyPublishers.ofString("an expense"))
                        .build(),
                BodyHandlers.ofString());
        while (toFirst.inFlight() <= Upstream.CONNECTIONS) {
            Thread.sleep(10);
        }
        toSecond.putIn();
        router.remove(toFirst, Duration.ZERO);
        assertThat(waiting.get(5, TimeUnit.SECONDS).body()).isEqualTo("an expense");
        assertThat(second.received()).isEqualTo(1);
    }

    @Test
    void a_stop_waits_for_the_last_answer() throws Exception {
        toSecond.takeOut();
        var slow = client.sendAsync(HttpRequest.newBuilder(at("/api/slow")).build(), BodyHandlers.ofString());
        first.awaitRequest();
        var closed = CompletableFuture.runAsync(router::close);
        Thread.sleep(200);
        assertThat(closed).isNotDone();
        first.letGo();
        assertThat(slow.get(5, TimeUnit.SECONDS).body()).isEqualTo("slow first");
        closed.get(5, TimeUnit.SECONDS);
    }

    @Test
    void a_body_without_a_known_length_that_is_too_long_is_refused() throws Exception {
        try (var socket = new RawRequest(router.port())) {
            socket.send("POST /api/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int part = 0; part < 65; part++) {
                socket.send("4000\r\n" + "x".repeat(0x4000) + "\r\n");
            }
            assertThat(socket.receiveAnswer().status()).isEqualTo(413);
        }
        assertThat(first.received() + second.received()).isZero();
    }

    @Test
    void a_port_that_is_taken_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Router.create(VERTX, taken.getLocalPort(), "1", folder))
                    .isInstanceOf(Failure.class)
                    .hasMessage(
                            "port " + taken.getLocalPort() + " is taken by another program: choose one with --port");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(at(path))
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + router.port() + path);
    }
}
