package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.animalshelter.infra.router.RawRequests.Case;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The router, and nginx in front of containers, are sent the same bytes, and refuse the same. */
@Timeout(30)
class RawRequestsTest {
    @TempDir
    static Path folder;

    static Vertx vertx;
    static Instance instance;
    static Router router;
    static Nginx nginx;

    @BeforeAll
    static void start() throws IOException {
        vertx = Vertx.vertx();
        instance = new Instance("instance");
        var pages = Artifact.writeTo(folder.resolve("pages"));
        Files.writeString(pages.resolve("secret"), "not a page");
        router = Router.create(vertx, 0, "frontend-1", pages);
        router.listen();
        router.add(instance.address()).putIn();
    }

    @AfterAll
    static void stop() {
        router.close();
        if (nginx != null) {
            nginx.close();
        }
        instance.close();
        vertx.close();
    }

    @ParameterizedTest
    @MethodSource("org.animalshelter.infra.router.RawRequests#all")
    void the_router_answers(Case sent) throws Exception {
        answers(router.port(), sent.request(), sent.router());
    }

    @ParameterizedTest
    @MethodSource("org.animalshelter.infra.router.RawRequests#all")
    void nginx_answers(Case sent) throws Exception {
        if (nginx == null) {
            var own = Files.createDirectories(folder.resolve("nginx"));
            nginx = Nginx.start(own, folder.resolve("pages"), instance.address());
        }
        answers(nginx.port(), sent.request(), sent.nginx());
    }

    private static void answers(int port, String request, int status) throws IOException {
        int before = instance.received();
        try (var socket = new RawRequest(port)) {
            socket.send(request);
            var answer = socket.receiveAnswer();
            assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
            if (status >= 400) {
                assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
                assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(new JsonObject(answer.body()).getMap())
                        .containsEntry("type", "about:blank")
                        .containsEntry("status", status)
                        .containsKeys("title", "detail");
            }
        }
        assertThat(instance.received() - before).as("requests that got through").isEqualTo(status < 400 ? 1 : 0);
    }
}
