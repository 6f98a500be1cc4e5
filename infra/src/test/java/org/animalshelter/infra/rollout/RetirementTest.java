package org.animalshelter.infra.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.animalshelter.infra.production.Backends;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.standin.Lines;
import org.animalshelter.infra.standin.Releases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages of earlier releases come to their end. */
@Timeout(60)
class RetirementTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Backends backends;
    private Release old;

    @BeforeEach
    void a_second_release_of_the_pages_serves() throws IOException {
        backends = new Backends(folder);
        old = Releases.frontend(folder, "old");
        deploy(old);
        deploy(Releases.frontend(folder, "new"));
    }

    @AfterEach
    void stop() {
        backends.close();
    }

    @Test
    void pages_are_asked_to_reload_and_refused_when_none_is_seen_any_more() throws Exception {
        assertThat(get("/api/animals", "old").statusCode()).isEqualTo(200);
        assertThat(get("/version.json", "old").body()).isEqualTo("{\"release\":\"new\"}");
        var lines = new Lines();

        backends.control().retireFrontend(LONG, lines);

        assertThat(lines.lines())
                .containsSubsequence(
                        "retire frontend: 1 earlier page is still open (1 of old)",
                        "retire frontend: no page of an earlier release is open");
        assertThat(get("/version.json", "old").body()).isEqualTo("{\"release\":\"new\",\"required\":true}");
        var refused = get("/api/animals", "old");
        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("\"type\":\"/problems/page-too-old\"", "This page is too old", "reload");
        assertThat(get("/api/animals", "new").statusCode()).isEqualTo(200);
        assertThat(get("/api/animals", "never deployed").statusCode()).isEqualTo(200);
    }

    @Test
    void a_release_that_comes_back_is_served_again_also_when_it_goes_once_more() throws Exception {
        backends.control().retireFrontend(LONG, new Lines());

        deploy(old);
        assertThat(get("/api/animals", "old").statusCode()).isEqualTo(200);
        deploy(Releases.frontend(folder, "newest"));
        assertThat(get("/api/animals", "old").statusCode()).isEqualTo(200);
        assertThat(get("/version.json", "old").body()).isEqualTo("{\"release\":\"newest\"}");
    }

    @Test
    void who_is_left_after_the_time_is_told_and_still_served() throws Exception {
        assertThat(get("/api/animals", "old").statusCode()).isEqualTo(200);
        var page = Executors.newSingleThreadScheduledExecutor();
        try {
            page.scheduleAtFixedRate(() -> get("/api/animals", "old"), 0, 100, TimeUnit.MILLISECONDS);
            assertThatThrownBy(() -> backends.control().retireFrontend(Duration.ofSeconds(2), new Lines()))
                    .isInstanceOf(Failure.class)
                    .hasMessageStartingWith("1 earlier page is still open (1 of old) after 2 s: such a page reloads");
        } finally {
            page.shutdownNow();
        }
        assertThat(get("/api/animals", "old").statusCode()).isEqualTo(200);
        assertThat(get("/version.json", "old").body()).contains("required");
    }

    private void deploy(Release pages) {
        backends.control().deploy(Component.FRONTEND, pages, DeployWatcher.NONE, new Lines());
    }

    private HttpResponse<String> get(String path, String release) {
        var request = HttpRequest.newBuilder(backends.page().resolve(path))
                .header("X-Frontend-Release", release)
                .header(
                        "X-Page",
                        UUID.nameUUIDFromBytes(release.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).join();
    }
}
