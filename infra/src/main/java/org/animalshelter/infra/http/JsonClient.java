package org.animalshelter.infra.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Optional;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.release.Failure;

/** Speaks JSON to one server of this machine. */
public final class JsonClient {
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTED_WITHIN)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final URI server;
    private final String authorization;
    private final String silence;

    /**
     * @param authorization the header of that name
     * @param silence the sentence for people when the server does not answer
     */
    public JsonClient(URI server, String authorization, String silence) {
        this.server = server;
        this.authorization = authorization;
        this.silence = silence;
    }

    /**
     * @param body sent as JSON; nothing where it is empty
     * @param limit for the whole answer; none where it is empty
     * @throws Failure when the server does not answer
     */
    public <T> HttpResponse<T> send(
            String method, String path, Optional<Object> body, Optional<Duration> limit, BodyHandler<T> handler) {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.map(value -> BodyPublishers.ofString(Json.line(value)))
                                .orElseGet(BodyPublishers::noBody));
        limit.ifPresent(request::timeout);
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new Failure(silence + " (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting for " + server, e);
        }
    }
}
