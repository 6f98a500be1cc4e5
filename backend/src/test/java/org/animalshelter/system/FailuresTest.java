package org.animalshelter.system;

import static io.restassured.RestAssured.given;
import static org.animalshelter.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.animalshelter.testing.Api;
import org.animalshelter.testing.Rows;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FailuresTest {

    @Inject
    Rows rows;

    @Test
    void an_unknown_error_answers_with_an_id_that_is_in_the_log_and_with_nothing_of_the_inside() {
        List<ExtLogRecord> logged = new ArrayList<>();
        Handler recorder = recorder(logged);
        Logger.getLogger("").addHandler(recorder);

        Response response = given().get("/api/breakage");
        Logger.getLogger("").removeHandler(recorder);

        String id = assertProblem(response, 500).getString("requestId");
        assertThat(response.asString()).doesNotContain(Breakage.SECRET);
        assertThat(logged)
                .filteredOn(line -> line.getThrown() != null)
                .singleElement()
                .satisfies(line -> assertThat(line.getMdc("requestId")).isEqualTo(id))
                .satisfies(line -> assertThat(line.getThrown()).hasMessage(Breakage.SECRET));
    }

    @Test
    void what_is_not_there_yet_is_named_and_told_from_nobody_being_there_by_its_type() {
        Response response = given().get("/api/breakage/missing");

        assertThat(assertProblem(response, 503, "/problems/not-there-yet").getString("detail"))
                .isEqualTo("There are no kennels yet.");
    }

    @Test
    void a_table_that_is_missing_unforeseen_shows_nothing_of_the_inside_and_costs_nothing_else() {
        rows.without("expenses", () -> {
            assertProblem(Api.asVolunteer().get("/api/reports/expenses"), 500);
            Api.asVolunteer().get("/api/animals").then().statusCode(200);
        });

        Api.asVolunteer().get("/api/reports/expenses").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/unknown", "/api", "/api/", "/unknown", "/", "/api/version/more"})
    void an_unknown_address_is_not_found(String path) {
        assertProblem(given().get(path), 404);
    }

    @Test
    void a_wrong_method_is_not_allowed() {
        assertProblem(given().delete("/api/breakage"), 405);
    }

    @Test
    void a_format_that_cannot_be_produced_is_not_acceptable() {
        assertProblem(given().accept("image/png").get("/api/version"), 406);
    }

    @Test
    void a_content_type_that_cannot_be_read_is_unsupported() {
        assertProblem(given().contentType(ContentType.XML).body("<text/>").post("/api/breakage"), 415);
    }

    @Test
    void a_body_over_the_limit_is_too_large() {
        String body = "{\"text\":\"" + "x".repeat(65 * 1024) + "\"}";

        assertProblem(given().contentType(ContentType.JSON).body(body).post("/api/breakage"), 413);
    }

    private static Handler recorder(List<ExtLogRecord> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                ExtLogRecord copy = ExtLogRecord.wrap(line);
                copy.copyAll();
                logged.add(copy);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
