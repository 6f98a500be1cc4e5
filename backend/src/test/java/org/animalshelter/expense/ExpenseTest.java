package org.animalshelter.expense;

import static io.restassured.RestAssured.given;
import static org.animalshelter.animal.Animals.anAnimal;
import static org.animalshelter.testing.Api.asCoordinator;
import static org.animalshelter.testing.Api.asVolunteer;
import static org.animalshelter.testing.Problems.assertBlames;
import static org.animalshelter.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.animalshelter.testing.AtOnce;
import org.animalshelter.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExpenseTest {

    @Inject
    Rows rows;

    private UUID animal;
    private final UUID identifier = UUID.randomUUID();

    @BeforeEach
    void an_animal() {
        animal = anAnimal().stored();
    }

    @Test
    void a_volunteer_records_an_expense() {
        record(animal, expense(identifier, "1234", "Vaccination"))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/animals/" + animal + "/expenses/" + identifier))
                .body("identifier", equalTo(identifier.toString()))
                .body("$", not(hasKey("amount")))
                .body("amountCents", equalTo(1234))
                .body("description", equalTo("Vaccination"));

        JsonPath list = list("");
        assertThat(list.getList("items.amountCents")).containsExactly(1234);
        assertThat(list.getInt("total")).isEqualTo(1);
    }

    @Test
    void an_expense_needs_no_description() {
        record(animal, "{\"identifier\":\"" + identifier + "\",\"amountCents\":5}")
                .then()
                .statusCode(201)
                .body("description", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "29", "1000", "1050", "123456789", "9007199254740990", "9007199254740991"})
    void cents_are_exact(String cents) {
        record(animal, expense(identifier, cents, "Food")).then().statusCode(201);

        assertThat(rows.number("SELECT amount_cents FROM expenses WHERE identifier = ?", identifier))
                .isEqualTo(Long.parseLong(cents));
        assertThat(list("").getLong("items[0].amountCents")).isEqualTo(Long.parseLong(cents));
    }

    @Test
    void an_expense_recorded_twice_counts_once() {
        record(animal, expense(identifier, "1234", "Food")).then().statusCode(201);

        record(animal, expense(identifier, "1234", "Food"))
                .then()
                .statusCode(200)
                .body("amountCents", equalTo(1234));

        assertThat(list("").getInt("total")).isEqualTo(1);
    }

    @Test
    void an_expense_sent_several_times_at_the_same_moment_counts_once() throws Exception {
        RequestSpecification page = asVolunteer().body(expense(identifier, "1234", "Food"));
        String path = "/api/animals/" + animal + "/expenses";

        assertThat(AtOnce.times(16, () -> given().spec(page).post(path).statusCode()))
                .containsOnly(200, 201)
                .containsOnlyOnce(201);

        assertThat(list("").getInt("total")).isEqualTo(1);
    }

    @Test
    void an_identifier_that_stands_for_another_expense_is_a_conflict() {
        record(animal, expense(identifier, "1234", "Food"));
        UUID other = anAnimal().stored();

        assertConflict(record(animal, expense(identifier, "1235", "Food")));
        assertConflict(record(animal, expense(identifier, "1234", "Toys")));
        assertConflict(record(other, expense(identifier, "1234", "Food")));
        assertThat(list("").getInt("total")).isEqualTo(1);
    }

    @Test
    void a_coordinator_records_expenses_too() {
        asCoordinator()
                .body(expense(identifier, "100", "Food"))
                .post("/api/animals/" + animal + "/expenses")
                .then()
                .statusCode(201);
    }

    @Test
    void the_newest_expense_comes_first_and_a_page_starts_after_the_last_one_seen() {
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID next = UUID.randomUUID();
            recorded.add(next.toString());
            record(animal, expense(next, "100", "Food"));
        }
        Collections.reverse(recorded);

        assertThat(list("?size=2").getList("items.identifier")).isEqualTo(recorded.subList(0, 2));
        JsonPath second = list("?size=2&before=" + recorded.get(1));
        assertThat(second.getList("items.identifier")).isEqualTo(recorded.subList(2, 4));
        assertThat(second.getInt("total")).isEqualTo(5);
        assertThat(list("?before=" + recorded.get(4)).getList("items")).isEmpty();
    }

    @Test
    void a_page_after_an_expense_that_is_not_there_is_refused() {
        String list = "/api/animals/" + animal + "/expenses";

        assertBlames(asVolunteer().get(list + "?before=" + UUID.randomUUID()), 400, "before", "is not the identifier");
        assertBlames(asVolunteer().get(list + "?before=1"), 400, "before", "must be a UUID");
        assertBlames(asVolunteer().get(list + "?size=501"), 400, "size", "must be less than or equal to 500");
    }

    @Test
    void an_unknown_animal_has_no_expenses_and_gets_none() {
        long before = rows.count("expenses");
        UUID unknown = UUID.randomUUID();

        assertProblem(asVolunteer().get("/api/animals/" + unknown + "/expenses"), 404);
        assertProblem(record(unknown, expense(identifier, "1234", "Food")), 404);

        assertThat(rows.count("expenses")).isEqualTo(before);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                field("amountCents", "0", "must be greater than or equal to 1"),
                field("amountCents", "-1", "must be greater than or equal to 1"),
                field("amountCents", "9007199254740992", "must be less than or equal to 9007199254740991"),
                field("amountCents", "1e400", "must be a whole number"),
                field("amountCents", "12.0", "must be a whole number"),
                field("amountCents", "\"12\"", "must be a whole number"),
                field("amountCents", "\"\"", "must be a whole number"),
                field("amountCents", "true", "must be a whole number"),
                field("amountCents", "[12]", "must be a whole number"),
                field("amountCents", "{}", "must be a whole number"),
                field("amountCents", "null", "must not be null"),
                field("amount", "12.34", "is gone: send amountCents, a whole number of cents"),
                field("amount", "\"12.34\"", "is gone: send amountCents"),
                field("identifier", "null", "must not be null"),
                field("identifier", "\"12\"", "must be a UUID"),
                field("identifier", "12", "must be a UUID"),
                field("description", "\"" + "x".repeat(201) + "\"", "at most 200 characters"),
                field("description", "\"a\\u0000b\"", "control characters"),
                field("description", "\"a\\nb\"", "control characters"),
                field("description", "\"half a pair: \\ud800\"", "control characters"),
                field("description", "12", "must be a text"),
                field("animal", "1", "is not known"),
                Arguments.of("{\"amountCents\":1}", 400, "identifier", "must not be null"),
                Arguments.of("{\"identifier\":\"" + UUID.randomUUID() + "\"}", 400, "amountCents", "must not be null"),
                Arguments.of("{\"amountCents\":1,\"amountCents\":2}", 400, "amountCents", "is there twice"),
                Arguments.of("", 400, "body", "must not be null"),
                Arguments.of("null", 400, "body", "must not be null"),
                whole("{\"amountCents\":NaN}", 400),
                whole("{\"amountCents\":1", 400),
                whole("[]", 400),
                whole("{} {}", 400),
                whole("{\"identifier\":" + "[".repeat(2000), 400),
                whole("{\"description\":\"" + "x".repeat(70_000) + "\"}", 413));
    }

    @ParameterizedTest(name = "{0} → {1} {2} {3}")
    @MethodSource("refused")
    void a_wrong_expense_is_refused_with_a_reason_and_leaves_nothing_behind(
            String body, int status, String field, String message) {
        long before = rows.count("expenses");

        Response response = record(animal, body);

        assertProblem(response, status);
        if (field != null) {
            assertBlames(response, status, field, message);
        }
        assertThat(rows.count("expenses")).isEqualTo(before);
    }

    @Test
    void a_wrong_content_type_is_refused_and_leaves_nothing_behind() {
        long before = rows.count("expenses");

        assertProblem(
                asVolunteer()
                        .contentType(ContentType.TEXT)
                        .body(expense(identifier, "100", "Food"))
                        .post("/api/animals/" + animal + "/expenses"),
                415);

        assertThat(rows.count("expenses")).isEqualTo(before);
    }

    @Test
    void without_a_session_nothing_is_read_or_recorded() {
        long before = rows.count("expenses");
        String path = "/api/animals/" + animal + "/expenses";

        assertProblem(given().get(path), 401);
        assertProblem(
                given().contentType(ContentType.JSON)
                        .body(expense(identifier, "100", "Food"))
                        .post(path),
                401);

        assertThat(rows.count("expenses")).isEqualTo(before);
    }

    private static Arguments field(String name, String value, String message) {
        String rest = Stream.of("identifier", "amountCents")
                .filter(field -> !field.equals(name))
                .map(field -> field.equals("amountCents")
                        ? "\"amountCents\":1"
                        : "\"identifier\":\"" + UUID.randomUUID() + "\"")
                .reduce("", (all, field) -> all + "," + field);
        return Arguments.of("{\"" + name + "\":" + value + rest + "}", 400, name, message);
    }

    private static Arguments whole(String body, int status) {
        return Arguments.of(body, status, null, null);
    }

    private static String expense(UUID identifier, String cents, String description) {
        return "{\"identifier\":\"%s\",\"amountCents\":%s,\"description\":\"%s\"}"
                .formatted(identifier, cents, description);
    }

    private static Response record(UUID animal, String expense) {
        return asVolunteer().body(expense).post("/api/animals/" + animal + "/expenses");
    }

    private JsonPath list(String query) {
        return asVolunteer()
                .get("/api/animals/" + animal + "/expenses" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertConflict(Response response) {
        assertBlames(response, 409, "identifier", "stands for another expense");
    }
}
