package org.animalshelter.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.animalshelter.testing.Api;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SafeAnswersTest {

    @Test
    void every_answer_is_stored_nowhere_taken_for_nothing_else_and_framed_by_nobody() {
        Map<String, Map<String, Object>> documented =
                given().get("/api/openapi?format=json").jsonPath().getMap("paths");
        String session = Api.session("ben");
        List<String> besides = List.of(
                "/",
                "/unknown",
                "/api/openapi",
                "/api/docs",
                "/api/docs/",
                "/api/docs/swagger-ui.css",
                "/q/health",
                "/q/metrics",
                "/q/x");

        Stream.concat(documented.keySet().stream(), besides.stream())
                .flatMap(path -> Stream.of("GET", "POST", "OPTIONS", "DELETE").map(method -> Stream.of(method, path)))
                .map(Stream::toList)
                .forEach(request -> assertSafe(
                        given().cookie(Api.COOKIE, session)
                                .redirects()
                                .follow(false)
                                .request(request.get(0), request.get(1).replaceAll("\\{\\w+}", "x")),
                        request.toString()));
    }

    @Test
    void the_page_of_the_api_may_run_what_stands_in_it_and_nothing_from_elsewhere() {
        assertThat(given().get("/api/docs/").header("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self' 'unsafe-inline'", "frame-ancestors 'none'");
        assertThat(given().get("/api/version").header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    private static void assertSafe(Response response, String request) {
        assertThat(response.headers().getValues("Cache-Control")).as(request).containsExactly("no-store");
        assertThat(response.headers().getValues("X-Content-Type-Options"))
                .as(request)
                .containsExactly("nosniff");
        assertThat(response.headers().getValues("X-Frame-Options")).as(request).containsExactly("DENY");
        assertThat(response.header("Content-Security-Policy")).as(request).contains("frame-ancestors 'none'");
    }
}
