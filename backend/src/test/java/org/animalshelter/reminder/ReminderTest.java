package org.animalshelter.reminder;

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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
class ReminderTest {

    private static final String BENS = "/api/users/00000000-0000-4000-8000-000000000002/reminders";
    private static final String ADAS = "/api/users/00000000-0000-4000-8000-000000000001/reminders";
    private static final String NOT_THERE_YET = "/problems/not-there-yet";

    @Inject
    Rows rows;

    private UUID animal;
    private final UUID identifier = UUID.randomUUID();

    @BeforeEach
    void an_animal_and_no_reminders() {
        rows.change("DELETE FROM reminders");
        animal = anAnimal().with("name", "Bella").stored();
    }

    @Test
    void a_volunteer_is_reminded_of_an_animal() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        Response response = remind(reminder(8));

        response.then()
                .statusCode(201)
                .header("Location", endsWith(BENS + "/" + identifier))
                .body("animal.identifier", equalTo(animal.toString()))
                .body("animal.name", equalTo("Bella"))
                .body("animal.species", equalTo("dog"))
                .body("everyHours", equalTo(8))
                .body("fedAt", nullValue());
        assertThat(dueAt(response.jsonPath()))
                .isBetween(before.plus(8, ChronoUnit.HOURS), Instant.now().plus(8, ChronoUnit.HOURS));
        assertThat(list(asVolunteer(), BENS).getList("items.identifier")).containsExactly(identifier.toString());
    }

    @Test
    void a_reminder_is_due_again_after_the_animal_was_fed() {
        remind(reminder(8));
        Instant at = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

        JsonPath fed = feed(at).then().statusCode(200).extract().jsonPath();

        assertThat(Instant.parse(fed.getString("fedAt"))).isEqualTo(at);
        assertThat(dueAt(fed)).isEqualTo(at.plus(8, ChronoUnit.HOURS));
        assertThat(list(asVolunteer(), BENS).getString("items[0].fedAt")).isEqualTo(fed.getString("fedAt"));
    }

    @Test
    void the_latest_feeding_counts_however_often_and_late_one_arrives() {
        remind(reminder(8));
        Instant late = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        feed(late);
        feed(late.minusSeconds(3600));
        JsonPath fed = feed(late).jsonPath();

        assertThat(Instant.parse(fed.getString("fedAt"))).isEqualTo(late);
    }

    @Test
    void a_reminder_sent_twice_is_kept_once_also_after_a_feeding() {
        remind(reminder(8)).then().statusCode(201);
        feed(Instant.now());

        remind(reminder(8)).then().statusCode(200);

        assertThat(rows.count("reminders")).isEqualTo(1);
    }

    @Test
    void a_reminder_sent_several_times_at_the_same_moment_is_kept_once() throws Exception {
        RequestSpecification page = asVolunteer().body(reminder(8));

        assertThat(AtOnce.times(16, () -> given().spec(page).post(BENS).statusCode()))
                .containsOnly(200, 201)
                .containsOnlyOnce(201);

        assertThat(rows.count("reminders")).isEqualTo(1);
    }

    @Test
    void an_identifier_that_stands_for_another_reminder_is_a_conflict() {
        remind(reminder(8));

        assertBlames(remind(reminder(9)), 409, "identifier", "stands for another reminder");
        assertBlames(asCoordinator().body(reminder(8)).post(ADAS), 409, "identifier", "stands for another reminder");
        animal = anAnimal().stored();
        assertBlames(remind(reminder(8)), 409, "identifier", "stands for another reminder");
    }

    @Test
    void pages_go_on_where_the_one_before_ended() {
        for (int hours = 1; hours <= 5; hours++) {
            asVolunteer().body(reminder(UUID.randomUUID(), hours)).post(BENS);
        }

        assertThat(list(asVolunteer(), BENS + "?size=2").getList("items.everyHours"))
                .containsExactly(1, 2);
        JsonPath last = list(asVolunteer(), BENS + "?size=2&page=2");
        assertThat(last.getList("items.everyHours")).containsExactly(5);
        assertThat(last.getInt("total")).isEqualTo(5);
    }

    @Test
    void the_reminders_of_somebody_else_are_as_if_they_were_not_there() {
        remind(reminder(8));
        Instant at = Instant.now();

        assertThat(list(asCoordinator(), ADAS).getInt("total")).isZero();
        assertProblem(asCoordinator().get(BENS), 404);
        assertProblem(asCoordinator().body(reminder(UUID.randomUUID(), 8)).post(BENS), 404);
        assertProblem(asCoordinator().body(feeding(at)).put(BENS + "/" + identifier + "/fed"), 404);
        assertProblem(asCoordinator().body(feeding(at)).put(ADAS + "/" + identifier + "/fed"), 404);
        assertThat(rows.number("SELECT count(*) FROM reminders WHERE fed_date IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void without_a_session_there_is_nothing() {
        assertProblem(given().get(BENS), 401);
        assertProblem(given().contentType(ContentType.JSON).body(reminder(8)).post(BENS), 401);
    }

    @Test
    void where_the_table_is_not_there_yet_only_reminders_are_missing_and_the_answer_says_so() {
        rows.without("reminders", () -> {
            assertProblem(asVolunteer().get(BENS), 503, NOT_THERE_YET);
            assertProblem(remind(reminder(8)), 503, NOT_THERE_YET);
            assertThat(assertProblem(feed(Instant.now()), 503, NOT_THERE_YET).getString("detail"))
                    .isEqualTo("There are no reminders yet: the database has no place for them.");
            asVolunteer().get("/api/animals/" + animal).then().statusCode(200);
        });

        remind(reminder(8)).then().statusCode(201);
    }

    static Stream<Arguments> refused() {
        UUID unknown = UUID.randomUUID();
        return Stream.of(
                Arguments.of("everyHours", "\"everyHours\":0", "greater than or equal to 1"),
                Arguments.of("everyHours", "\"everyHours\":169", "less than or equal to 168"),
                Arguments.of("everyHours", "\"everyHours\":1.5", "must be a whole number"),
                Arguments.of("everyHours", "\"everyHours\":null", "must not be null"),
                Arguments.of("animalId", "\"animalId\":null", "must not be null"),
                Arguments.of("animalId", "\"animalId\":\"Bella\"", "must be a UUID"),
                Arguments.of("animalId", "\"animalId\":\"" + unknown + "\"", "is not the identifier of an animal"),
                Arguments.of("identifier", "\"identifier\":null", "must not be null"),
                Arguments.of("fedAt", "\"fedAt\":null", "is not known"));
    }

    @ParameterizedTest(name = "{1} → {0} {2}")
    @MethodSource("refused")
    void a_wrong_reminder_is_refused_with_a_reason_and_leaves_nothing_behind(
            String field, String value, String message) {
        String whole =
                reminder(8).replaceFirst(",?\"" + field + "\":[^,}]+", "").replaceFirst("\\{,?", "{" + value + ",");

        assertBlames(remind(whole), 400, field, message);

        assertThat(rows.count("reminders")).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-6 * 60, 168 * 60 + 1})
    void a_feeding_at_a_time_that_nobody_can_mean_is_refused(long minutesAgo) {
        remind(reminder(8));

        assertBlames(feed(Instant.now().minus(Duration.ofMinutes(minutesAgo))), 400, "at", "must not be");
        assertBlames(asVolunteer().body("{}").put(BENS + "/" + identifier + "/fed"), 400, "at", "must not be null");
    }

    private String reminder(int everyHours) {
        return reminder(identifier, everyHours);
    }

    private String reminder(UUID identifier, int everyHours) {
        return "{\"identifier\":\"%s\",\"animalId\":\"%s\",\"everyHours\":%d}"
                .formatted(identifier, animal, everyHours);
    }

    private static String feeding(Instant at) {
        return "{\"at\":\"" + at.truncatedTo(ChronoUnit.MILLIS) + "\"}";
    }

    private static Response remind(String reminder) {
        return asVolunteer().body(reminder).post(BENS);
    }

    private Response feed(Instant at) {
        return asVolunteer().body(feeding(at)).put(BENS + "/" + identifier + "/fed");
    }

    private static JsonPath list(RequestSpecification person, String path) {
        return person.get(path).then().statusCode(200).extract().jsonPath();
    }

    private static Instant dueAt(JsonPath reminder) {
        return Instant.parse(reminder.getString("dueAt"));
    }
}
