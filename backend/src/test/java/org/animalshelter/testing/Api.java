package org.animalshelter.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Speaks to the backend as one of the people in people.sql. */
public final class Api {

    public static final String COOKIE = "shelter-session";

    private Api() {}

    public static RequestSpecification asCoordinator() {
        return as("ada");
    }

    public static RequestSpecification asVolunteer() {
        return as("ben");
    }

    public static RequestSpecification as(String username) {
        return given().cookie(COOKIE, session(username)).contentType(ContentType.JSON);
    }

    /** The value of a fresh session cookie. */
    public static String session(String username) {
        return signIn(username, "shelter").statusCode(204).extract().cookie(COOKIE);
    }

    public static ValidatableResponse signIn(String username, String password) {
        return given().formParam("username", username)
                .formParam("password", password)
                .post("/api/session")
                .then();
    }
}
