package org.animalshelter.system;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestIdTest {

    private static final String MADE_HERE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void an_answer_says_which_release_gave_it() {
        given().get("/api/version")
                .then()
                .statusCode(200)
                .header("X-Release", "test")
                .body("release", equalTo("test"));
    }

    @Test
    void each_answer_has_a_request_id() {
        given().get("/api/version").then().header("X-Request-Id", matchesPattern(MADE_HERE));
    }

    @Test
    void a_well_formed_id_from_outside_is_kept() {
        given().header("X-Request-Id", "checkout-42.a")
                .get("/api/version")
                .then()
                .header("X-Request-Id", "checkout-42.a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "has a blank in it", "{\"injected\":1}"})
    void any_other_id_from_outside_is_replaced(String id) {
        given().header("X-Request-Id", id).get("/api/version").then().header("X-Request-Id", matchesPattern(MADE_HERE));
    }
}
