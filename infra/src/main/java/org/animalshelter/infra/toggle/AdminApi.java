package org.animalshelter.infra.toggle;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.unleash.UnleashSecrets;

/** What Unleash lets its administrator do, as far as switching needs it. */
final class AdminApi {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String FEATURES = "/api/admin/projects/default/features";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LIMIT)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final URI server;
    private final UnleashSecrets secrets;

    AdminApi(URI server, UnleashSecrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** Every toggle by name, and whether it is on for anybody. */
    Map<String, Boolean> features() {
        var answer = new JsonObject(expect(send(admin(FEATURES).build())).body());
        return objects(answer.getJsonArray("features")).stream()
                .collect(Collectors.toMap(
                        feature -> feature.getString("name"),
                        feature -> objects(feature.getJsonArray("environments")).stream()
                                .anyMatch(
                                        environment -> UnleashSecrets.ENVIRONMENT.equals(environment.getString("name"))
                                                && environment.getBoolean("enabled"))));
    }

    void createMissing(String name) {
        if (send(admin(FEATURES + "/" + name).build()).statusCode() != NOT_FOUND) {
            return;
        }
        var feature = new JsonObject().put("name", name).put("type", "release");
        var answer = send(admin(FEATURES).POST(body(feature)).build());
        if (answer.statusCode() == CONFLICT) {
            throw new Failure(
                    "there was a toggle " + name + " once, and it is archived: revive it at " + server + "/archive");
        }
        expect(answer);
    }

    List<JsonObject> strategies(String name) {
        return objects(new JsonArray(
                expect(send(admin(environment(name) + "/strategies").build())).body()));
    }

    void addStrategy(String name, JsonObject strategy) {
        expect(send(
                admin(environment(name) + "/strategies").POST(body(strategy)).build()));
    }

    void removeStrategy(String name, String id) {
        expect(send(admin(environment(name) + "/strategies/" + id).DELETE().build()));
    }

    void turn(String name, boolean on) {
        expect(send(admin(environment(name) + (on ? "/on" : "/off"))
                .POST(BodyPublishers.noBody())
                .build()));
    }

    private static String environment(String name) {
        return FEATURES + "/" + name + "/environments/" + UnleashSecrets.ENVIRONMENT;
    }

    private HttpRequest.Builder admin(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", secrets.adminToken())
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(JsonObject json) {
        return BodyPublishers.ofString(json.encode());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Failure("the toggle server at " + server + " does not answer: wait until it is started again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("the toggle server was not waited for", e);
        }
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new Failure("the toggle server refuses " + answer.request().method() + " "
                    + answer.uri().getPath() + " (" + answer.statusCode() + "): " + answer.body());
        }
        return answer;
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }
}
