package org.animalshelter.toggle;

import static io.restassured.RestAssured.given;
import static org.animalshelter.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.animalshelter.testing.Api;
import org.junit.jupiter.api.Test;

/** The toggle server is away during these tests: the backup file says what was last known. */
@QuarkusTest
class ToggleTest {

    @Test
    void every_toggle_is_on_or_off_for_who_is_signed_in() {
        assertThat(togglesOf("ben"))
                .isEqualTo(Map.of("hello", true, "goodbye", false, "for-ben", true, "for-coordinators", false));
        assertThat(togglesOf("ada"))
                .isEqualTo(Map.of("hello", true, "goodbye", false, "for-ben", false, "for-coordinators", true));
    }

    @Test
    void without_a_session_nobody_learns_of_toggles() {
        assertProblem(given().get("/api/toggles"), 401);
    }

    private static Map<String, Boolean> togglesOf(String username) {
        return Api.as(username)
                .get("/api/toggles")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }
}
