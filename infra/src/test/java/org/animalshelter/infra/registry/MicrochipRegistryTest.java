package org.animalshelter.infra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicrochipRegistryTest {
    private static final String REGISTERED = "/microchips/900012345678901";

    static Vertx vertx;
    static MicrochipRegistry registry;

    final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        registry = MicrochipRegistry.start(vertx, 0);
    }

    @AfterAll
    static void stop() {
        registry.close();
        vertx.close();
    }

    @AfterEach
    void turnBack() throws Exception {
        put("{}");
    }

    @Test
    void a_registered_number_has_the_same_answer_each_time() throws Exception {
        var answer = get(REGISTERED);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getMap())
                .containsEntry("number", "900012345678901")
                .containsEntry("registered_to", "Animal Shelter")
                .containsKey("registered_on");
        assertThat(get(REGISTERED).body()).isEqualTo(answer.body());
    }

    @Test
    void some_numbers_are_not_registered() throws Exception {
        assertThat(get("/microchips/900000000000000").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/microchips/12", "/microchips/90001234567890x", "/microchips/", "/"})
    void what_is_no_number_is_not_found(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_setting_that_is_too_long_is_refused() throws Exception {
        var request = HttpRequest.newBuilder(registry.address().resolve("/switch"))
                .PUT(BodyPublishers.ofString(" ".repeat(1_000) + "{}"))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }

    @Test
    void it_can_fail() throws Exception {
        put("{\"mode\":\"failing\"}");
        assertThat(get(REGISTERED).statusCode()).isEqualTo(500);
    }

    @Test
    void it_can_talk_nonsense() throws Exception {
        put("{\"mode\":\"nonsense\"}");
        assertThat(get(REGISTERED).body()).startsWith("{\"number\"").doesNotEndWith("}");
    }

    @Test
    void it_can_be_slow_and_still_be_switched() throws Exception {
        put("{\"delayMillis\":400}");
        long begin = System.nanoTime();
        get(REGISTERED);
        assertThat(System.nanoTime() - begin).isGreaterThan(390_000_000);
        assertThat(get("/switch").body()).isEqualTo("{\"delayMillis\":400,\"mode\":\"normal\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{\"mode\":\"asleep\"}", "{\"delayMillis\":-1}", "{\"mode\":7}"})
    void a_switch_that_is_not_understood_changes_nothing(String body) throws Exception {
        assertThat(put(body).statusCode()).isEqualTo(400);
        assertThat(get("/switch").body()).isEqualTo("{\"delayMillis\":0,\"mode\":\"normal\"}");
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(registry.address().resolve(path)).build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String body) throws Exception {
        var request = HttpRequest.newBuilder(registry.address().resolve("/switch"))
                .PUT(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
