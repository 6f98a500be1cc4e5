package org.animalshelter.animal;

import static io.restassured.RestAssured.given;
import static org.animalshelter.animal.Animals.anAnimal;
import static org.animalshelter.testing.Api.asCoordinator;
import static org.animalshelter.testing.Api.asVolunteer;
import static org.animalshelter.testing.Problems.assertBlames;
import static org.animalshelter.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.animalshelter.testing.AtOnce;
import org.animalshelter.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AnimalTest {

    @Inject
    Rows rows;

    @Test
    void an_animal_is_found_as_it_was_added() {
        Animals bella = anAnimal()
                .with("breed", "Old English sheepdog")
                .with("bornOn", "2023-04-01")
                .with("status", "in_treatment")
                .with("microchip", "900000000000001")
                .with("description", "Likes children.\nDislikes cats. 🐕");

        UUID identifier = bella.stored();

        assertThat(asVolunteer().get("/api/animals/" + identifier).jsonPath().getMap(""))
                .containsAllEntriesOf(with(bella.json(), "identifier", identifier.toString()))
                .hasSize(10);
    }

    @Test
    void what_is_not_known_of_an_animal_is_null_and_its_status_is_available() {
        asVolunteer()
                .get("/api/animals/" + anAnimal().stored())
                .then()
                .statusCode(200)
                .body("breed", nullValue())
                .body("microchip", nullValue())
                .body("status", equalTo("available"));
    }

    @Test
    void an_added_animal_says_where_it_is() {
        Animals bella = anAnimal();

        asCoordinator()
                .body(bella.json())
                .post("/api/animals")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/animals/" + bella.json().get("identifier")));
    }

    @Test
    void an_animal_added_twice_is_there_once_also_when_its_status_has_changed_since() {
        Animals bella = anAnimal().with("microchip", "900000000000002");
        UUID identifier = bella.stored();
        asCoordinator().body(Map.of("status", "adopted")).patch("/api/animals/" + identifier);

        asCoordinator()
                .body(bella.json())
                .post("/api/animals")
                .then()
                .statusCode(200)
                .body("status", equalTo("adopted"));

        assertThat(rows.number("SELECT count(*) FROM animals WHERE identifier = ?", identifier))
                .isEqualTo(1);
    }

    @Test
    void an_animal_sent_from_several_pages_at_the_same_moment_is_there_once() throws Exception {
        Animals bella = anAnimal().with("microchip", "900000000000003");

        RequestSpecification page = asCoordinator().body(bella.json());

        assertThat(AtOnce.times(8, () -> given().spec(page).post("/api/animals").statusCode()))
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
    }

    @Test
    void an_identifier_that_stands_for_another_animal_is_a_conflict() {
        UUID identifier = anAnimal().stored();

        Response response = asCoordinator()
                .body(anAnimal()
                        .with("identifier", identifier)
                        .with("name", "Rex")
                        .json())
                .post("/api/animals");

        assertBlames(response, 409, "identifier", "stands for another animal");
    }

    @Test
    void a_microchip_belongs_to_one_animal() {
        anAnimal().with("microchip", "900000000000004").stored();
        long before = rows.count("animals");

        Response response = asCoordinator()
                .body(anAnimal().with("microchip", "900000000000004").json())
                .post("/api/animals");

        assertBlames(response, 409, "microchip", "belongs to another animal");
        assertThat(rows.count("animals")).isEqualTo(before);
    }

    @Test
    void a_coordinator_changes_the_status() {
        UUID identifier = anAnimal().stored();

        asCoordinator()
                .body(Map.of("status", "reserved"))
                .patch("/api/animals/" + identifier)
                .then()
                .statusCode(200)
                .body("status", equalTo("reserved"));

        asVolunteer().get("/api/animals/" + identifier).then().body("status", equalTo("reserved"));
    }

    @Test
    void a_volunteer_neither_adds_animals_nor_changes_their_status() {
        UUID identifier = anAnimal().stored();
        long before = rows.count("animals");

        assertProblem(asVolunteer().body(anAnimal().json()).post("/api/animals"), 403);
        assertProblem(asVolunteer().body(Map.of("status", "adopted")).patch("/api/animals/" + identifier), 403);

        assertThat(rows.count("animals")).isEqualTo(before);
        asVolunteer().get("/api/animals/" + identifier).then().body("status", equalTo("available"));
    }

    @Test
    void without_a_session_nothing_is_read_or_written() {
        long before = rows.count("animals");

        assertProblem(given().get("/api/animals"), 401);
        assertProblem(
                given().contentType(ContentType.JSON).body(anAnimal().json()).post("/api/animals"), 401);

        assertThat(rows.count("animals")).isEqualTo(before);
    }

    @Test
    void an_unknown_animal_is_not_found() {
        assertProblem(asVolunteer().get("/api/animals/" + UUID.randomUUID()), 404);
        assertProblem(
                asCoordinator().body(Map.of("status", "adopted")).patch("/api/animals/" + UUID.randomUUID()), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "bella", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g"})
    void a_malformed_identifier_is_refused(String identifier) {
        assertBlames(asVolunteer().get("/api/animals/" + identifier), 400, "animalId", "must be a UUID");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            identifier,  missing,        must not be null
            identifier,  not-a-uuid,     must be a UUID
            name,        missing,        must not be null
            name,        null,           must not be null
            name,        '',             must not be blank
            name,        TOO-LONG,       must have at most 80 characters
            name,        CONTROL,        must not contain control characters
            species,     dragon,         must be one of
            species,     DOG,            must be one of
            sex,         missing,        must not be null
            arrivedOn,   missing,        must not be null
            arrivedOn,   2026-02-30,     must be a date
            arrivedOn,   03.01.2026,     must be a date
            bornOn,      +12026-01-01,   must be a date
            status,      sold,           must be one of
            microchip,   90000000000001, must be 15 digits
            description, TOO-LONG,       must have at most 1000 characters
            animalId,    1,              is not known
            """)
    void a_field_that_is_wrong_is_named_and_nothing_is_added(String field, String value, String message) {
        long before = rows.count("animals");
        Animals animal = anAnimal();
        switch (value) {
            case "missing" -> animal.without(field);
            case "null" -> animal.with(field, null);
            case "TOO-LONG" -> animal.with(field, "x".repeat(1001));
            case "CONTROL" -> animal.with(field, "Bel\u0000la");
            default -> animal.with(field, value);
        }

        Response response = asCoordinator().body(animal.json()).post("/api/animals");

        assertBlames(response, 400, field, message);
        assertThat(rows.count("animals")).isEqualTo(before);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        fields.put(field, value);
        return fields;
    }
}
