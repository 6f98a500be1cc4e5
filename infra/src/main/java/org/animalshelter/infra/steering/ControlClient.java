package org.animalshelter.infra.steering;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.http.JsonClient;
import org.animalshelter.infra.release.Failure;

/** Speaks to the control port of a production of the same user. */
final class ControlClient {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final JsonClient http;

    ControlClient(URI address, String secret) {
        this.http = new JsonClient(
                address,
                "Bearer " + secret,
                "production does not answer at " + address + ": look at the terminal that it runs in");
    }

    /** @throws Failure with what production says against it, or when it does not answer */
    <T> T ask(String method, String path, Object body, Class<T> answer) {
        var response =
                http.send(method, path, Optional.of(body), Optional.of(ANSWERED_WITHIN), BodyHandlers.ofString());
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
        var response = http.send("POST", path, Optional.of(body), Optional.empty(), BodyHandlers.ofLines());
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
