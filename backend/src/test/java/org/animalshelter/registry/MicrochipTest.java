package org.animalshelter.registry;

import static io.restassured.RestAssured.given;
import static org.animalshelter.animal.Animals.anAnimal;
import static org.animalshelter.testing.Api.asVolunteer;
import static org.animalshelter.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** There is no registry in these tests, which is an answer too. */
@QuarkusTest
class MicrochipTest {

    @Test
    void an_animal_without_a_chip_has_none() {
        asVolunteer()
                .get("/api/animals/" + anAnimal().stored() + "/microchip")
                .then()
                .statusCode(200)
                .body("state", equalTo("none"))
                .body("number", nullValue());
    }

    @Test
    void a_registry_that_is_away_is_not_an_error() {
        UUID animal = anAnimal().with("microchip", "900000000000099").stored();

        asVolunteer()
                .get("/api/animals/" + animal + "/microchip")
                .then()
                .statusCode(200)
                .body("number", equalTo("900000000000099"))
                .body("state", equalTo("unavailable"))
                .body("registeredTo", nullValue())
                .body("registeredOn", nullValue());
    }

    @Test
    void an_unknown_animal_has_no_microchip() {
        assertProblem(asVolunteer().get("/api/animals/" + UUID.randomUUID() + "/microchip"), 404);
        assertProblem(given().get("/api/animals/" + UUID.randomUUID() + "/microchip"), 401);
    }
}
