package org.animalshelter.infra.toggle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.http.JsonClient;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.unleash.UnleashSecrets;

/**
 * What Unleash lets its administrator do, as far as switching needs it.
 *
 * @see <a href="https://docs.getunleash.io/reference/api/unleash/features">Unleash's API of features</a>
 */
final class AdminApi {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String FEATURES = "/api/admin/projects/default/features";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final URI server;
    private final JsonClient client;

    AdminApi(URI server, UnleashSecrets secrets) {
        this.server = server;
        this.client = new JsonClient(
                server,
                secrets.adminToken(),
                "the toggle server at " + server + " does not answer: wait until it is started again");
    }

    record Features(List<Feature> features) {}

    record Feature(String name, List<Environment> environments) {
        boolean isOn() {
            return environments.stream()
                    .anyMatch(environment ->
                            environment.name().equals(UnleashSecrets.ENVIRONMENT) && environment.enabled());
        }
    }

    record Environment(String name, boolean enabled) {}

    /** @param id given by Unleash; null in one that is to be added */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Strategy(String id, String name, List<Constraint> constraints, Map<String, String> parameters) {}

    record Constraint(String contextName, String operator, List<String> values) {}

    List<Feature> features() {
        return Json.read(expect(send("GET", FEATURES)), Features.class).features();
    }

    void createMissing(String name) {
        if (send("GET", FEATURES + "/" + name).statusCode() != NOT_FOUND) {
            return;
        }
        var answer = send("POST", FEATURES, Map.of("name", name, "type", "release"));
        if (answer.statusCode() == CONFLICT) {
            throw new Failure(
                    "there was a toggle " + name + " once, and it is archived: revive it at " + server + "/archive");
        }
        expect(answer);
    }

    List<Strategy> strategies(String name) {
        return List.of(Json.read(expect(send("GET", environment(name) + "/strategies")), Strategy[].class));
    }

    void addStrategy(String name, Strategy strategy) {
        expect(send("POST", environment(name) + "/strategies", strategy));
    }

    void removeStrategy(String name, String id) {
        expect(send("DELETE", environment(name) + "/strategies/" + id));
    }

    void turn(String name, boolean on) {
        expect(send("POST", environment(name) + (on ? "/on" : "/off")));
    }

    private static String environment(String name) {
        return FEATURES + "/" + name + "/environments/" + UnleashSecrets.ENVIRONMENT;
    }

    private HttpResponse<String> send(String method, String path) {
        return client.send(method, path, Optional.empty(), Optional.of(LIMIT), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, Object body) {
        return client.send(method, path, Optional.of(body), Optional.of(LIMIT), BodyHandlers.ofString());
    }

    private static String expect(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new Failure("the toggle server refuses " + answer.request().method() + " "
                    + answer.uri().getPath() + " (" + answer.statusCode() + "): " + answer.body());
        }
        return answer.body();
    }
}
