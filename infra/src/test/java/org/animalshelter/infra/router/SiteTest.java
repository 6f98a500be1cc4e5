package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
    @TempDir
    static Path folder;

    static Vertx vertx;
    static Router router;

    final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        vertx = Vertx.vertx();
        router = Router.create(vertx, 0, "frontend-1", Artifact.writeTo(folder));
        router.listen();
    }

    @AfterAll
    static void stop() {
        router.close();
        vertx.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/animals", "/animals/5f0c?tab=expenses", "/q/metrics"})
    void a_visit_to_any_address_gets_the_application(String path) throws Exception {
        var page = visit(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Animal Shelter</title>");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'; "));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void pages_of_one_origin_may_show_it_in_a_frame() throws Exception {
        assertThat(visit("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
        router.letFrame(URI.create("http://localhost:1"));
        assertThat(visit("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors http://localhost:1;")
                .doesNotContain("'none'; form-action");
    }

    @Test
    void the_start_page_is_there_for_whatever_asks() throws Exception {
        assertThat(get("/", "Accept", "*/*").body()).contains("<title>Animal Shelter</title>");
    }

    @Test
    void an_asset_is_kept_for_ever_and_comes_compressed() throws Exception {
        var asset = get("/assets/index-4f9d.js", "Accept-Encoding", "gzip");
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(asset.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(asset.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(get("/assets/index-4f9d.js", "Accept", "*/*").body()).startsWith("console.log('hello');");
    }

    @Test
    void an_asset_that_is_missing_is_missing_even_for_a_visitor() throws Exception {
        assertThat(get("/assets/index-old.js", "Accept", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_page_that_asks_for_data_is_not_given_the_application() throws Exception {
        assertThat(get("/animals.json", "Accept", "application/json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_did_not_change_is_not_sent_again() throws Exception {
        var tag = visit("/").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/index.html", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void the_release_is_asked_for_each_time() throws Exception {
        var version = get("/version.json", "Accept", "*/*");
        assertThat(version.body()).isEqualTo("{\"release\":\"frontend-1\"}");
        assertThat(version.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void pages_can_only_be_read() throws Exception {
        var request = HttpRequest.newBuilder(at("/")).DELETE().build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> visit(String path) throws Exception {
        return get(path, "Accept", "text/html,application/xhtml+xml");
    }

    private HttpResponse<String> get(String path, String header, String value) throws Exception {
        var request = HttpRequest.newBuilder(at(path)).header(header, value).build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + router.port() + path);
    }
}
