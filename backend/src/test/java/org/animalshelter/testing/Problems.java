package org.animalshelter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What every failure must look like, whatever failed. */
public final class Problems {

    private Problems() {}

    public static JsonPath assertProblem(Response response, int status) {
        return assertProblem(response, status, "about:blank");
    }

    public static JsonPath assertProblem(Response response, int status, String type) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        JsonPath problem = response.jsonPath();
        assertThat(problem.getString("type")).isEqualTo(type);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("requestId")).isNotBlank().isEqualTo(response.header("X-Request-Id"));
        assertThat(response.header("X-Release")).isEqualTo("test");
        assertThat(response.asString())
                .doesNotContain("Exception", "org.animalshelter", "com.fasterxml", "org.hibernate");
        return problem;
    }

    /** A refusal that blames this field, and says something like this about it. */
    public static void assertBlames(Response response, int status, String field, String message) {
        JsonPath problem = assertProblem(response, status);
        assertThat(problem.getList("violations.field")).as(response.asString()).contains(field);
        assertThat(problem.getList("violations.message").toString()).contains(message);
    }
}
