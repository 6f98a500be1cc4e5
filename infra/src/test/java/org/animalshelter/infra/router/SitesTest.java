package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are open while others come into their place. */
class SitesTest {
    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Vertx vertx = Vertx.vertx();
    private Router router;

    @BeforeEach
    void a_release_is_served() throws IOException {
        router = Router.create(vertx, 0, "greeting-1", release("first"));
        router.listen();
    }

    @AfterEach
    void stop() {
        router.close();
        vertx.close();
    }

    @Test
    void what_open_pages_load_later_stays_there() throws Exception {
        router.serve("greeting-2", release("second"));
        assertThat(status("/assets/first.js")).isEqualTo(200);
        assertThat(status("/assets/second.js")).isEqualTo(200);
    }

    @Test
    void it_stays_there_when_the_next_release_has_the_same_name() throws Exception {
        router.serve("greeting-1", release("amended"));
        assertThat(status("/assets/first.js")).isEqualTo(200);
    }

    /** One asset, called as the release is. */
    private Path release(String name) throws IOException {
        var artifact = Artifact.writeTo(folder.resolve(name));
        Files.writeString(artifact.resolve("app/assets/" + name + ".js"), "console.log('" + name + "');");
        return artifact;
    }

    private int status(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + router.port() + path))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
