package org.animalshelter.infra.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.DeployWatcher;
import org.animalshelter.infra.standin.Lines;
import org.animalshelter.infra.standin.Releases;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.infra.steering.Whereabouts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who may steer production, and what comes of it. */
@Timeout(60)
class ControlTest {
    @TempDir
    static Path folder;

    static Backends backends;
    static Path home;

    final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        backends = new Backends(folder);
        home = backends.home.path();
    }

    @AfterAll
    static void stop() {
        backends.close();
    }

    @Test
    void who_does_not_know_the_secret_learns_nothing() throws Exception {
        var request = HttpRequest.newBuilder(address().resolve("/status"));
        assertRefused(client.send(request.build(), BodyHandlers.ofString()));
        request.header("Authorization", "Bearer " + secret().replace(secret().charAt(0), 'x'));
        assertRefused(client.send(request.build(), BodyHandlers.ofString()));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(new JsonObject(answer.body()).getString("detail")).startsWith("only who knows the secret");
    }

    @Test
    void a_page_from_elsewhere_cannot_reach_it_by_another_name() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address().getPort())) {
            send(socket, "GET /status", "shelter.example", "");
            assertThat(reader(socket).readLine()).startsWith("HTTP/1.1 421 ");
        }
    }

    @Test
    void without_a_production_there_is_nothing_to_steer() {
        var elsewhere = folder.resolve("elsewhere");
        assertThatThrownBy(() -> Control.of(elsewhere))
                .isInstanceOf(Failure.class)
                .hasMessage("no production is running in " + elsewhere + ": start it with ./shelter up");
    }

    @Test
    void a_second_deploy_is_told_what_is_under_way() throws Exception {
        var pages = Releases.frontend(folder, "slow");
        var refusals = new ArrayList<String>();
        Control.of(home)
                .deploy(
                        Component.FRONTEND,
                        pages,
                        atTheEnd(() -> {
                            assertThat(Control.of(home).status().deploying()).contains("frontend slow");
                            assertThatThrownBy(() -> Control.of(home)
                                            .deploy(Component.FRONTEND, pages, DeployWatcher.NONE, new Lines()))
                                    .isInstanceOfSatisfying(Failure.class, e -> refusals.add(e.getMessage()));
                        }),
                        new Lines());
        assertThat(refusals).containsExactly("frontend slow is being deployed: wait until that has come to its end");
        assertThat(Control.of(home).status().deploying()).isEmpty();
    }

    @Test
    void who_goes_away_before_the_answer_objects() throws Exception {
        var left = Releases.instance(folder, "left");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address().getPort())) {
            var request = Map.of("component", "BACKEND", "release", left);
            send(socket, "POST /deploy", "localhost", Json.line(request));
            var lines = reader(socket);
            for (var line = lines.readLine(); !line.contains("\"CANDIDATE\""); line = lines.readLine()) {
                assertThat(line).doesNotContain("failed");
            }
        }
        backends.events.await("backend left-1 was taken out: the command that deployed it was stopped");
        while (Control.of(home).status().deploying().isPresent()) {
            Thread.sleep(50);
        }
        assertThat(backends.serving()).containsExactly("first-1", "first-1");
    }

    @Test
    void a_watcher_that_breaks_is_an_objection() throws Exception {
        var pages = Releases.frontend(folder, "unwatched");
        var broken = new IllegalStateException("out of paper");
        assertThatThrownBy(() -> Control.of(home)
                        .deploy(
                                Component.FRONTEND,
                                pages,
                                atTheEnd(() -> {
                                    throw broken;
                                }),
                                new Lines()))
                .isSameAs(broken);
        assertThat(get("/version.json")).doesNotContain("unwatched");
    }

    @Test
    void pages_switch_at_once_and_those_that_are_open_find_what_they_need() throws Exception {
        var lines = new Lines();
        for (int number = 1; number <= 22; number++) {
            Control.of(home)
                    .deploy(
                            Component.FRONTEND,
                            Releases.frontend(folder, "pages-" + number),
                            DeployWatcher.NONE,
                            lines);
        }
        assertThat(get("/")).contains("pages-22");
        assertThat(get("/version.json")).isEqualTo("{\"release\":\"pages-22\"}");
        assertThat(get("/assets/index-pages-22.js")).contains("pages-22");
        assertThat(get("/assets/index-pages-2.js")).contains("pages-2");
        assertThat(get("/assets/index-pages-1.js")).as("twenty releases ago").contains("no such page");
        assertThat(lines.lines()).contains("pages: of release pages-22");
        assertThat(backends.events.lines()).contains("frontend pages-22 serves");
    }

    @Test
    void pages_that_are_not_there_or_not_wanted_change_nothing() throws Exception {
        var before = get("/version.json");
        var nothing = new Release("nothing", folder.resolve("nothing"));
        assertThatThrownBy(() -> Control.of(home).deploy(Component.FRONTEND, nothing, DeployWatcher.NONE, new Lines()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("build the frontend first");
        var ugly = Releases.frontend(folder, "ugly");
        var watcher = new DeployWatcher() {
            @Override
            public Optional<String> done() {
                return Optional.of("it is ugly");
            }
        };
        assertThatThrownBy(() -> Control.of(home).deploy(Component.FRONTEND, ugly, watcher, new Lines()))
                .hasMessage("it is ugly");
        assertThat(get("/version.json")).isEqualTo(before);
    }

    @Test
    void a_stop_in_the_middle_of_a_deploy_tells_who_deploys(@TempDir Path other) throws Exception {
        var stopped = new Backends(other);
        var reached = new CompletableFuture<Void>();
        var second = Releases.instance(other, "second");
        var deployed = Parallel.begin(() -> stopped.deploy(second, new DeployWatcher() {
            @Override
            public Optional<String> mixed() {
                reached.complete(null);
                pause();
                return Optional.empty();
            }
        }));
        reached.join();
        stopped.close();
        assertThatThrownBy(() -> Parallel.result(deployed)).hasMessageContaining("production is being stopped");
        try (var pids = Files.list(other.resolve("home/run/pids"))) {
            assertThat(pids).isEmpty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DeployWatcher atTheEnd(Runnable what) {
        return new DeployWatcher() {
            @Override
            public Optional<String> done() {
                what.run();
                return Optional.empty();
            }
        };
    }

    private static URI address() {
        return Whereabouts.of(home).orElseThrow().control();
    }

    private static String secret() throws IOException {
        return Files.readString(home.resolve("secrets/control"));
    }

    private static void send(Socket socket, String request, String host, String body) throws IOException {
        var head = List.of(
                request + " HTTP/1.1",
                "Host: " + host,
                "Authorization: Bearer " + secret(),
                "Content-Length: " + body.length(),
                "",
                body);
        socket.getOutputStream().write(String.join("\r\n", head).getBytes(StandardCharsets.UTF_8));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(backends.page().resolve(path)).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
