package org.animalshelter.system;

import static io.restassured.RestAssured.given;
import static org.animalshelter.testing.Problems.assertBlames;
import static org.animalshelter.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"text\":}", "text", "[]", "1", "{\"text\":\"a\"} {}", "{\"text\":\"a\"}x", "{'text':'a'}"
            })
    void what_is_not_one_json_object_is_refused(String body) {
        assertProblem(post(body), 400);
    }

    @Test
    void an_unknown_field_is_refused_by_name() {
        assertBlames(post("{\"text\":\"a\",\"more\":1}"), 400, "more", "is not known");
    }

    @Test
    void a_field_that_is_there_twice_is_refused_by_name() {
        assertBlames(post("{\"text\":\"a\",\"text\":\"b\"}"), 400, "text", "is there twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "true", "[\"a\"]", "{}"})
    void a_value_of_another_type_is_refused_by_name(String value) {
        assertBlames(post("{\"text\":" + value + "}"), 400, "text", "must be a text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.0", "1e2", "\"1\"", "true", "[1]", "{}", "2147483648", "-2147483649", "1e400"})
    void what_is_not_a_whole_number_is_refused_by_name(String value) {
        assertBlames(post("{\"number\":" + value + "}"), 400, "number", "must be a whole number of at most 2147483647");
    }

    @Test
    void whole_numbers_are_read_as_they_are() {
        post("{\"number\":-2147483648,\"large\":9223372036854775807}")
                .then()
                .body("number", equalTo(-2147483648))
                .body("large", equalTo(9223372036854775807L));
        assertBlames(post("{\"large\":9223372036854775808}"), 400, "large", "at most 9223372036854775807");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1.5",
                "true",
                "\"\"",
                "\"2026-01-31\"",
                "\"2026-01-31T15:40:00\"",
                "\"2026-01-31T15:40:00+01:00\"",
                "\"2026-02-30T15:40:00Z\"",
                "\"2026-01-31T15:40:00.0000001Z\"",
                "\"+1000000000-12-31T23:59:59Z\""
            })
    void what_is_not_a_moment_is_refused_by_name(String value) {
        assertBlames(post("{\"at\":" + value + "}"), 400, "at", "must be a date and time such as 2026-01-31T15:40:00Z");
    }

    @Test
    void moments_are_read_as_they_are() {
        post("{\"at\":\"2026-01-31T15:40:00.123456Z\"}").then().body("at", equalTo("2026-01-31T15:40:00.123456Z"));
    }

    @Test
    void a_body_that_is_nested_too_deeply_is_refused() {
        assertProblem(post("{\"more\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}"), 400);
    }

    private static Response post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/breakage");
    }
}
