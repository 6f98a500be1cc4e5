package org.animalshelter.user;

import static io.restassured.RestAssured.given;
import static org.animalshelter.testing.Api.COOKIE;
import static org.animalshelter.testing.Api.signIn;
import static org.animalshelter.testing.Problems.assertBlames;
import static org.animalshelter.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.animalshelter.testing.Api;
import org.animalshelter.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SessionTest {

    @Inject
    Rows rows;

    @Test
    void who_signs_in_is_known_from_then_on() {
        Api.asCoordinator()
                .get("/api/users/me")
                .then()
                .statusCode(200)
                .body("identifier", equalTo("00000000-0000-4000-8000-000000000001"))
                .body("username", equalTo("ada"))
                .body("name", equalTo("Ada Lindqvist"))
                .body("role", equalTo("coordinator"))
                .body("size()", equalTo(4));
    }

    @Test
    void the_session_is_a_cookie_that_neither_scripts_nor_other_sites_can_use() {
        signIn("ben", "shelter")
                .header(
                        "Set-Cookie",
                        allOf(containsString("Path=/"), containsString("HTTPOnly"), containsString("SameSite=Strict")));
    }

    @ParameterizedTest
    @CsvSource({"https, true", "http, false"})
    void a_session_behind_https_never_travels_in_plain_text(String protocol, boolean secure) {
        RequestSpecification forwarded = given().header("X-Forwarded-Proto", protocol);

        Cookie begun = forwarded
                .formParam("username", "ben")
                .formParam("password", "shelter")
                .post("/api/session")
                .detailedCookie(COOKIE);
        Cookie ended = given().header("X-Forwarded-Proto", protocol)
                .delete("/api/session")
                .detailedCookie(COOKIE);

        assertThat(begun.isSecured()).isEqualTo(secure);
        assertThat(ended.isSecured()).isEqualTo(secure);
    }

    @Test
    void who_signs_in_gets_a_session_of_their_own_whatever_cookie_they_bring() {
        String others = Api.session("eve");

        String own = given().cookie(COOKIE, others)
                .formParam("username", "ben")
                .formParam("password", "shelter")
                .post("/api/session")
                .cookie(COOKIE);

        assertThat(own).isNotNull().isNotEqualTo(others);
        given().cookie(COOKIE, own).get("/api/users/me").then().body("username", equalTo("ben"));
    }

    @ParameterizedTest
    @CsvSource({"ben, wrong", "ben, Shelter", "nobody, shelter", "BEN, shelter", "' ben', shelter"})
    void a_wrong_name_and_a_wrong_password_answer_the_same(String username, String password) {
        Response response = signIn(username, password).extract().response();

        assertThat(assertProblem(response, 401).getString("detail")).isEqualTo("user name or password is wrong");
        assertThat(response.cookies()).isEmpty();
    }

    @Test
    void a_sign_in_without_a_password_is_told_so() {
        assertBlames(given().formParam("username", "ben").post("/api/session"), 400, "password", "must not be null");
    }

    @Test
    void a_password_that_is_longer_than_any_hashed_one_is_refused() {
        for (String password : List.of("x".repeat(73), "x".repeat(2000), "ü".repeat(37))) {
            assertBlames(signIn("nobody", password).extract().response(), 400, "password", "at most 72 bytes");
        }
        signIn("nobody", "ü".repeat(36)).statusCode(401);
    }

    @Test
    void a_password_that_goes_on_after_its_end_is_refused() {
        Response response = signIn("ben", "shelter\0shelter").extract().response();

        assertBlames(response, 400, "password", "must not contain control characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "$2a$10$short", "$1$saltsalt$2vnaRpHa6Jxjz5n83ok8Z0"})
    void an_account_without_a_hash_is_like_no_account(String locked) {
        rows.change(
                "INSERT INTO users (identifier, username, password, name, role)"
                        + " VALUES (gen_random_uuid(), 'pat', ?, 'Pat', 'volunteer')",
                locked);
        try {
            signIn("pat", "shelter").statusCode(401);
        } finally {
            rows.change("DELETE FROM users WHERE username = 'pat'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"username=%00&password=shelter", "username=%zz&password=shelter", "username=&password="})
    void a_sign_in_that_makes_no_sense_is_refused(String form) {
        assertProblem(given().contentType(ContentType.URLENC).body(form).post("/api/session"), 400);
    }

    @Test
    void a_sign_in_as_json_is_not_supported() {
        assertProblem(given().contentType(ContentType.JSON).body("{}").post("/api/session"), 415);
    }

    @Test
    void who_signs_out_loses_the_cookie() {
        Cookie cookie = Api.asVolunteer()
                .delete("/api/session")
                .then()
                .statusCode(204)
                .extract()
                .detailedCookie(COOKIE);

        assertThat(cookie.getMaxAge()).isZero();
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    @Test
    void without_a_session_nobody_gets_in() {
        assertProblem(given().get("/api/users/me"), 401);
    }

    @Test
    void a_forged_session_does_not_get_in() {
        String session = Api.session("ben");
        char other = session.charAt(20) == 'A' ? 'B' : 'A';

        assertRefused(session.substring(0, 20) + other + session.substring(21));
        assertRefused(SessionCookies.of("ben", "another key, that some other installation has", 60));
        assertRefused("ben");
    }

    /** The first byte says how long the next part is. */
    @ParameterizedTest
    @ValueSource(strings = {"", "!", "DA==", "/////w==", "f39/", "AAAA"})
    void a_cookie_that_is_no_session_does_not_get_in(String cookie) {
        assertRefused(cookie);
        assertRefused(cookie + "AAAA".repeat(1000));
    }

    @Test
    void a_session_lasts_until_nobody_used_it_for_its_time() {
        given().cookie(COOKIE, SessionCookies.of("ben", 1))
                .get("/api/users/me")
                .then()
                .statusCode(200);

        assertRefused(SessionCookies.of("ben", -1));
    }

    @Test
    void a_session_in_use_is_prolonged() {
        String renewed = given().cookie(COOKIE, SessionCookies.of("ben", 60))
                .get("/api/users/me")
                .cookie(COOKIE);

        given().cookie(COOKIE, renewed).get("/api/users/me").then().statusCode(200);
    }

    @Test
    void a_page_that_lies_open_prolongs_nothing() {
        String renewed = given().cookie(COOKIE, SessionCookies.of("ben", 60))
                .get("/api/toggles")
                .then()
                .statusCode(200)
                .extract()
                .cookie(COOKIE);

        assertThat(renewed).isNull();
    }

    @Test
    void a_role_that_means_nothing_here_gets_nowhere() {
        assertProblem(Api.as("eve").get("/api/users/me"), 403);
    }

    @Test
    void a_user_who_was_removed_is_out_at_once() {
        rows.change("INSERT INTO users (identifier, username, password, name, role) SELECT gen_random_uuid(), 'tom',"
                + " password, 'Tom', 'volunteer' FROM users WHERE username = 'ben'");
        String session = Api.session("tom");

        rows.change("DELETE FROM users WHERE username = 'tom'");

        assertRefused(session);
    }

    private static void assertRefused(String session) {
        assertProblem(given().cookie(COOKIE, session).get("/api/users/me"), 401);
    }
}
