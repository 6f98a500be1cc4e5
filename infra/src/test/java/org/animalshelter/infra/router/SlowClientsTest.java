package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that take their time, on as many connections as they like, do not keep others out. */
@Timeout(180)
class SlowClientsTest {
    // More than there are connections to the two instances.
    private static final int MANY = 2 * Upstream.CONNECTIONS + 44;

    private static final String GET = "GET /api/name HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String SLOW = GET.replace("name", "slow");
    private static final String POST = "POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\nx";

    @TempDir
    Path folder;

    final Vertx vertx = Vertx.vertx();
    final List<RawRequest> clients = new ArrayList<>();
    final List<Instance> instances = new ArrayList<>();
    Router router;

    @BeforeEach
    void start() throws IOException {
        router = Router.create(vertx, 0, "frontend-1", Artifact.writeTo(folder.resolve("pages")));
        router.listen();
        addInstance();
        addInstance();
    }

    private void addInstance() throws IOException {
        var instance = new Instance("instance");
        instances.add(instance);
        router.add(instance.address()).putIn();
    }

    @AfterEach
    void stop() throws IOException {
        for (var client : clients) {
            client.close();
        }
        instances.forEach(Instance::close);
        router.close();
        vertx.close();
    }

    @Test
    void bodies_that_come_slowly_take_no_instance_away_from_others() throws Exception {
        begin(MANY, router.port(), POST);
        assertThat(ask(router.port(), GET).status()).isEqualTo(200);
        assertThat(received()).isEqualTo(1);
    }

    @Test
    void nor_do_they_with_nginx() throws Exception {
        try (var nginx = Nginx.start(
                Files.createDirectory(folder.resolve("nginx")),
                folder,
                instances.get(0).address())) {
            begin(MANY, nginx.port(), POST);
            assertThat(ask(nginx.port(), GET).status()).isEqualTo(200);
            assertThat(received()).isEqualTo(1);
        }
    }

    @Test
    void of_too_many_connections_the_oldest_that_waits_makes_room() throws Exception {
        begin(ClientConnections.MOST / 2, router.port(), "");
        begin(ClientConnections.MOST / 2, router.port(), POST);
        var open = new RawRequest(router.port());
        clients.add(open);
        open.send(GET);
        assertThat(open.receiveAnswer().status()).isEqualTo(200);
        assertThat(clients.get(0).receive()).isEmpty();
        clients.get(ClientConnections.MOST).send(GET);
        assertThat(clients.get(ClientConnections.MOST).receiveAnswer().status()).isEqualTo(200);
    }

    @Test
    @Tag("long")
    void where_all_connections_wait_for_answers_the_next_is_refused_with_a_reason() throws Exception {
        for (int instance = 0; instance < 6; instance++) {
            addInstance();
        }
        begin(ClientConnections.MOST, router.port(), SLOW);
        awaitReceived(ClientConnections.MOST);
        try (var next = new RawRequest(router.port())) {
            var answer = next.receiveAnswer();
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.body()).contains("too many requests are under way");
        }
    }

    @Test
    @Tag("long")
    void where_all_instances_are_busy_nobody_waits_for_long() throws Exception {
        begin(MANY, router.port(), SLOW);
        awaitReceived(2 * Upstream.CONNECTIONS);
        var answer = ask(router.port(), GET);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    @Tag("long")
    void bodies_that_come_a_byte_at_a_time_are_given_up() throws Exception {
        begin(MANY, router.port(), POST);
        for (int second = 0; second < 5; second++) {
            Thread.sleep(1_000);
            for (var client : clients) {
                client.send("x");
            }
        }
        for (var client : clients) {
            var answer = client.receiveAnswer();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    @Tag("long")
    void answers_that_are_not_read_are_given_up() throws Exception {
        begin(MANY, router.port(), "GET /api/endless HTTP/1.1\r\nHost: localhost\r\n\r\n");
        while (ask(router.port(), GET).status() != 200) {
            Thread.sleep(500);
        }
    }

    private int received() {
        return instances.stream().mapToInt(Instance::received).sum();
    }

    private void awaitReceived(int requests) throws InterruptedException {
        while (received() < requests) {
            Thread.sleep(10);
        }
    }

    private void begin(int connections, int port, String bytes) throws IOException {
        for (int connection = 0; connection < connections; connection++) {
            var client = new RawRequest(port);
            clients.add(client);
            client.send(bytes);
        }
    }

    private static RawRequest.Answer ask(int port, String request) throws IOException {
        try (var client = new RawRequest(port)) {
            client.send(request);
            return client.receiveAnswer(60_000);
        }
    }
}
