package org.animalshelter.infra.steering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.release.Failure;

/** Speaks to the control port of a production of the same user. */
final class ControlClient {
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTED_WITHIN)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final URI address;
    private final String secret;

    ControlClient(URI address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    /** @throws Failure with what production says against it, or when it does not answer */
    <T> T ask(String method, String path, Object body, Class<T> answer) {
        var response = send(request(method, path, body).timeout(ANSWERED_WITHIN).build(), BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw refused(response.body());
        }
        return Json.read(response.body(), answer);
    }

    /**
     * Reads an answer line by line, until the last.
     *
     * @throws Failure with what the last line says, or when there is none
     */
    void stream(String path, Object body, Consumer<Message> reader) {
        var response = send(request("POST", path, body).build(), BodyHandlers.ofLines());
        try (var lines = response.body()) {
            if (response.statusCode() != OK) {
                throw refused(lines.collect(Collectors.joining("\n")));
            }
            for (var line : (Iterable<String>) lines::iterator) {
                var message = Json.read(line, Message.class);
                if (message instanceof Message.Failed failed) {
                    throw failed.failure();
                } else if (message instanceof Message.Done) {
                    return;
                }
                reader.accept(message);
            }
        } catch (UncheckedIOException e) {
            throw brokenOff(e);
        }
        throw brokenOff(null);
    }

    private HttpRequest.Builder request(String method, String path, Object body) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + secret)
                .method(method, BodyPublishers.ofString(Json.line(body)));
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new Failure(
                    "production does not answer at " + address + " (" + e + "): look at the terminal that it runs in",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("production was not waited for", e);
        }
    }

    /** The part of a problem detail that is for people. */
    private record Problem(String detail) {}

    private static Failure refused(String problem) {
        try {
            return new Failure(Json.read(problem, Problem.class).detail());
        } catch (IllegalArgumentException other) {
            return new Failure("production gives an answer that is not understood: " + problem, other);
        }
    }

    private static Failure brokenOff(Throwable cause) {
        return new Failure(
                "production broke off before it was done: look at the terminal that it runs in, and at its status",
                cause);
    }
}
