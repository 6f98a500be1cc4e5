package org.animalshelter.pipelines.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteControlTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> told = new ArrayList<>();
    private StageServer server;

    @BeforeEach
    void listen() {
        server = new StageServer(0, commit -> "");
        server.listen("127.0.0.1", told::add);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void without_the_code_there_is_nothing_but_a_form_for_it() throws Exception {
        assertThat(get("/", "").body()).contains("action=\"/code\"");
        for (var path : List.of("/events", "/diff?step=amount-cents-1", "/stage.mjs")) {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(401);
            assertThat(get(path, "stage=made-up").statusCode()).as(path).isEqualTo(401);
        }
        assertThat(post("/act", "{\"what\":\"next\"}", "").statusCode()).isEqualTo(401);
        assertThat(post("/session", "{}", "").statusCode()).isEqualTo(401);
    }

    @Test
    void the_code_lets_one_phone_in() throws Exception {
        var form = "code=" + code();

        var entered = post("/code", form, "");

        assertThat(entered.statusCode()).isEqualTo(303);
        var cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Strict");
        assertThat(get("/stage.mjs", cookie.split(";")[0]).statusCode()).isEqualTo(200);
        assertThat(post("/session", "{}", cookie.split(";")[0]).statusCode()).isEqualTo(403);

        assertThat(post("/code", "code=%zz", "").statusCode()).isEqualTo(400);

        var again = post("/code", form, "");
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("That is not the code");
        assertThat(told).last().asString().contains("The code for another is");
        assertThat(post("/code", "code=" + code(), "").statusCode()).isEqualTo(303);
    }

    @Test
    void a_form_that_is_longer_than_any_code_is_not_read() throws Exception {
        assertThat(post("/code", "code=" + "a".repeat(1000), "").statusCode()).isEqualTo(413);
    }

    @Test
    void an_address_of_another_machine_is_refused_with_those_of_this_one() {
        assertThatThrownBy(() -> server.listen("192.0.2.1", told::add))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("192.0.2.1")
                .hasMessageContaining("127.0.0.1");
    }

    private String code() {
        var line = told.get(told.size() - 1);
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private URI at(String path) {
        return URI.create(told.get(0).split(" ")[4]).resolve(path);
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return http.send(
                HttpRequest.newBuilder(at(path)).header("Cookie", cookie).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String cookie) throws Exception {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Cookie", cookie)
                        .header("X-Stage", "1")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
