package org.animalshelter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a Docker that answers and reaches no registry, as on a train. */
class DockerTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer docker;

    @BeforeEach
    void dockerAnswers() throws IOException {
        docker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        docker.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            if (path.endsWith("/_ping") || path.endsWith("/info")) {
                answer(exchange, 200, "{}");
            } else if (path.endsWith("/images/postgres:17/json")) {
                answer(exchange, 200, "{\"Id\": \"sha256:17\"}");
            } else {
                answer(exchange, 404, "{\"message\": \"no such image\"}");
            }
        });
        docker.start();
    }

    @AfterEach
    void stop() {
        docker.stop(0);
    }

    @Test
    void an_image_that_is_there_is_used_and_one_that_is_not_is_not_downloaded() throws IOException {
        assertThat(found("postgres:17", "postgres:16")).isEqualTo("true false");
        assertThat(asked).noneMatch(path -> path.endsWith("/images/create"));
    }

    /** Of a program that starts in such a place: Testcontainers looks for Docker once. */
    private String found(String... images) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName());
        program.command().addAll(List.of(images));
        program.environment()
                .put("DOCKER_HOST", "tcp://127.0.0.1:" + docker.getAddress().getPort());
        try (BufferedReader lines = program.start().inputReader()) {
            return lines.lines().reduce("", (earlier, line) -> line);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static final class Program {
        public static void main(String[] images) {
            StringBuilder found = new StringBuilder();
            for (String image : images) {
                found.append(Docker.has(image)).append(' ');
            }
            System.out.println(found.toString().strip());
            System.exit(0);
        }
    }
}
