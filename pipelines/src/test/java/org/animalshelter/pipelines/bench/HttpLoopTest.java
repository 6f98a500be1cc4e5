package org.animalshelter.pipelines.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.animalshelter.pipelines.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a stand-in for the router that counts what it is asked. */
class HttpLoopTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final int CLIENTS = 4;

    private final Vertx vertx = Vertx.vertx();
    private final Set<String> recorded = ConcurrentHashMap.newKeySet();
    private final Set<Object> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answers = new AtomicInteger();
    private int worksFor = Integer.MAX_VALUE;
    private URI page;

    @BeforeEach
    void start() {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        page = URI.create("http://localhost:" + server.actualPort());
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        connections.add(request.connection());
        request.body().onSuccess(body -> {
            var response = request.response();
            if (request.path().equals("/api/session")) {
                response.setStatusCode(body.toString().equals("username=ada&password=shelter") ? 204 : 401)
                        .putHeader("Set-Cookie", "shelter-session=secret; Path=/; HttpOnly")
                        .end();
            } else if (!"shelter-session=secret".equals(request.getHeader("Cookie"))) {
                response.setStatusCode(401).end();
            } else if (answers.incrementAndGet() > worksFor) {
                response.setStatusCode(500).end("out of order");
            } else {
                recorded.add(new JsonObject(body).getString("identifier"));
                response.setStatusCode(201).end();
            }
        });
    }

    /** Long enough for all to be connected. */
    @Test
    void each_time_that_counts_is_an_expense_of_its_own_by_somebody_who_is_signed_in() {
        try (Visitor visitor = Visitor.signedIn(page, CLIENTS)) {
            long done = visitor.recordsExpenses(UUID::randomUUID).work(Duration.ofSeconds(1));
            assertThat(done).isPositive().isEqualTo(recorded.size());
            assertThat(connections).hasSize(CLIENTS);
        }
    }

    @Test
    void one_answer_that_is_not_the_expected_one_ends_it_with_what_was_said() {
        worksFor = 10;
        try (Visitor visitor = Visitor.signedIn(page, CLIENTS)) {
            Side side = visitor.recordsExpenses(UUID::randomUUID);
            assertThatThrownBy(() -> side.work(SHORT))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("was answered 500 and not 201 (out of order)");
        }
    }

    @Test
    void nobody_to_talk_to_is_said_in_a_sentence() {
        stop();
        assertThatThrownBy(() -> Visitor.signedIn(page, CLIENTS))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("the router did not answer");
    }
}
