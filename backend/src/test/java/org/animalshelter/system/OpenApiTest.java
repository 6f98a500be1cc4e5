package org.animalshelter.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Test
    void every_operation_says_in_a_sentence_what_it_does_and_that_it_fails_with_a_problem() {
        JsonPath document = given().accept("application/json")
                .get("/api/openapi?format=json")
                .jsonPath();

        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        paths.keySet().removeIf(path -> path.startsWith("/api/breakage"));
        assertThat(paths).isNotEmpty();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            assertThat(operation).as(method + " " + path).containsKey("summary");
            assertThat(operation.get("responses").toString())
                    .as(method + " " + path)
                    .contains("default={", "problem+json");
        }));
        assertThat(document.getMap("components.schemas")).containsKeys("Problem", "Violation");
    }

    @Test
    void the_document_has_a_page() {
        given().get("/api/docs/").then().statusCode(200).contentType("text/html");
    }
}
