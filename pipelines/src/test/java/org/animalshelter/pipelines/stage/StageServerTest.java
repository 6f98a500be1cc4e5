package org.animalshelter.pipelines.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.animalshelter.infra.process.Await;
import org.animalshelter.pipelines.story.BuiltStory;
import org.animalshelter.pipelines.story.NaiveStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class StageServerTest {
    private static final int TIMES = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Semaphore goOn = new Semaphore(0);
    private final AtomicInteger done = new AtomicInteger();
    private StageServer server;
    private Stage stage;

    /** The naive stories of a stage without any: looking for one takes until the test goes on, and finds none. */
    private final class Slow extends AbstractMap<NaiveStory, BuiltStory> {
        @Override
        public Set<NaiveStory> keySet() {
            done.incrementAndGet();
            goOn.acquireUninterruptibly();
            return Set.of();
        }

        @Override
        public Set<Entry<NaiveStory, BuiltStory>> entrySet() {
            return Set.of();
        }
    }

    @BeforeEach
    void open() {
        server = new StageServer(0, commit -> "");
        var house = new Stage.House(Path.of(""), Path.of(""), Path.of(""), 1, server.origin());
        stage = new Stage(new Stage.Programme(null, new Slow()), house, null, server);
    }

    @AfterEach
    void close() {
        goOn.release(TIMES);
        stage.close();
        server.close();
    }

    @Test
    void of_two_orders_at_the_same_moment_one_is_done_and_the_other_is_told_so() throws Exception {
        server.show(stage);
        for (int time = 1; time <= TIMES; time++) {
            var both = IntStream.range(0, 2)
                    .mapToObj(one -> act("{\"what\": \"naive\", \"name\": \"none\"}"))
                    .toList();
            CompletableFuture.allOf(both.toArray(CompletableFuture[]::new)).join();
            assertThat(both)
                    .extracting(one -> one.join().statusCode())
                    .as("time %d", time)
                    .containsExactlyInAnyOrder(200, 409);
            assertThat(both)
                    .extracting(one -> one.join().body())
                    .anyMatch(body -> body.contains("wait: another production starts is under way"));
            goOn.release();
            assertThat(Await.until(Duration.ofSeconds(30), () -> !stage.isBusy()))
                    .isTrue();
        }
        assertThat(done).hasValue(TIMES);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /diff?step=%zz, '', 400",
        "GET, /diff?step=x-1, '', 409",
        "GET, /diff, '', 409",
        "GET, /%zz, '', 404",
        "GET, //, '', 404",
        "HEAD, /, '', 200",
        "HEAD, /events, '', 404",
        "PUT, /, x, 405",
        "OPTIONS, *, '', 405",
        "TRACE, /, '', 405",
        "POST, /act, '', 400",
        "POST, /act, '{', 400",
        "POST, /act, '[]', 400",
        "POST, /act, '{\"what\": 1}', 409",
        "POST, /act, '{\"what\": null}', 409",
        "POST, /act, '{\"what\": \"sing\"}', 409",
        "POST, /session, x, 409",
        "POST, /code?%zz, code=%zz, 404",
        "POST, *, x, 404",
    })
    void whatever_is_sent_is_answered(String method, String path, String body, int status) throws Exception {
        server.show(stage);
        assertThat(raw(method, path, body)).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void before_the_stage_is_open_its_pages_say_so() throws Exception {
        assertThat(act("{}").join().statusCode()).isEqualTo(409);
        assertThat(act("{}").join().body()).contains("the stage is not open yet");
    }

    private CompletableFuture<HttpResponse<String>> act(String json) {
        return http.sendAsync(
                HttpRequest.newBuilder(server.origin().resolve("/act"))
                        .header("X-Stage", "1")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    /** As no client of the JDK would send it. */
    private String raw(String method, String path, String body) throws Exception {
        URI origin = server.origin();
        try (var socket = new Socket("127.0.0.1", origin.getPort())) {
            var request = String.format(
                    Locale.ROOT,
                    "%s %s HTTP/1.1\r\nHost: localhost:%d\r\nX-Stage: 1\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s",
                    method,
                    path,
                    origin.getPort(),
                    body.length(),
                    body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
