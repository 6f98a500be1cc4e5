package org.animalshelter.expense;

import static io.restassured.RestAssured.given;
import static org.animalshelter.animal.Animals.anAnimal;
import static org.animalshelter.testing.Api.asVolunteer;
import static org.animalshelter.testing.Problems.assertBlames;
import static org.animalshelter.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.animalshelter.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReportTest {

    @Inject
    Rows rows;

    private UUID bella;
    private UUID rex;

    @BeforeEach
    void two_animals() {
        rows.change("DELETE FROM expenses");
        bella = anAnimal().with("name", "Bella").stored();
        rex = anAnimal().with("name", "Rex").with("species", "cat").stored();
    }

    @Test
    void a_period_is_added_up_by_month_and_by_animal() {
        spent(bella, "12.34", "2026-01-01T00:00:00Z");
        spent(bella, "0.66", "2026-01-31T23:59:59Z");
        spent(rex, "100", "2026-03-15T12:00:00Z");
        spent(rex, "1000", "2025-12-31T23:59:59Z");
        spent(rex, "1000", "2026-04-01T00:00:00Z");

        JsonPath report = report("?from=2026-01-01&to=2026-03-31");

        assertThat(report.getString("from")).isEqualTo("2026-01-01");
        assertThat(report.getString("to")).isEqualTo("2026-03-31");
        assertThat(report.getMap("")).doesNotContainKey("total");
        assertThat(report.getLong("totalCents")).isEqualTo(11300);
        assertThat(report.getLong("count")).isEqualTo(3);
        assertThat(report.getList("months.month")).containsExactly("2026-01", "2026-02", "2026-03");
        assertThat(report.getList("months.totalCents")).containsExactly(1300, 0, 10000);
        assertThat(report.getList("months.count")).containsExactly(2, 0, 1);
        assertThat(report.getList("animals.items.identifier")).containsExactly(rex.toString(), bella.toString());
        assertThat(report.getList("animals.items.name")).containsExactly("Rex", "Bella");
        assertThat(report.getList("animals.items.species")).containsExactly("cat", "dog");
        assertThat(report.getList("animals.items.totalCents")).containsExactly(10000, 1300);
        assertThat(report.getList("animals.items.count")).containsExactly(1, 2);
        assertThat(report.getInt("animals.total")).isEqualTo(2);
    }

    @Test
    void animals_come_in_pages() {
        spent(bella, "1", "2026-01-01T00:00:00Z");
        spent(rex, "2", "2026-01-01T00:00:00Z");
        String january = "?from=2026-01-01&to=2026-01-31&size=1";

        assertThat(report(january).getList("animals.items.name")).containsExactly("Rex");
        assertThat(report(january + "&page=1").getList("animals.items.name")).containsExactly("Bella");
        assertThat(report(january + "&page=2").getList("animals.items")).isEmpty();
        assertThat(report(january + "&page=2").getInt("animals.total")).isEqualTo(2);
    }

    @Test
    void a_report_without_a_period_is_of_the_last_twelve_months() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        JsonPath report = report("");

        assertThat(report.getString("to")).isEqualTo(today.toString());
        assertThat(report.getString("from"))
                .isEqualTo(today.minusMonths(11).withDayOfMonth(1).toString());
        assertThat(report.getList("months.month"))
                .hasSize(12)
                .endsWith(YearMonth.from(today).toString());
        assertThat(report.getLong("totalCents")).isZero();
    }

    @Test
    void everyday_amounts_add_up_exactly() {
        for (int i = 0; i < 10; i++) {
            spent(bella, "0.10", "2026-01-01T00:00:00Z");
            spent(bella, "0.20", "2026-02-01T00:00:00Z");
        }

        assertThat(report("?from=2026-01-01&to=2026-02-28").getLong("totalCents"))
                .isEqualTo(300);
    }

    @Test
    void a_sum_may_be_larger_than_any_amount() {
        spent(bella, "50000000000000000.01", "2026-01-01T00:00:00Z");
        spent(rex, "50000000000000000.01", "2026-01-01T00:00:00Z");

        assertThat(asVolunteer()
                        .get("/api/reports/expenses?from=2026-01-01&to=2026-01-31")
                        .asString())
                .contains("\"totalCents\":10000000000000000002,");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-01&to=2026-01-01, from",
        "from=2020-01-01&to=2026-01-01, from",
        "from=2026-02-30, from",
        "to=tomorrow, to",
        "from=2026-1-1, from",
        "size=201, size",
        "page=-1, page",
    })
    void a_period_or_page_that_makes_no_sense_is_refused(String query, String parameter) {
        assertBlames(asVolunteer().get("/api/reports/expenses?" + query), 400, parameter, "must");
    }

    @Test
    void without_a_session_there_is_no_report() {
        assertProblem(given().get("/api/reports/expenses"), 401);
    }

    private void spent(UUID animal, String amount, String when) {
        rows.change(
                "INSERT INTO expenses (identifier, animal_id, amount_cents, created_date)"
                        + " SELECT gen_random_uuid(), animal_id, 100 * " + amount + ", '" + when
                        + "' FROM animals WHERE identifier = ?",
                animal);
    }

    private static JsonPath report(String query) {
        return asVolunteer()
                .get("/api/reports/expenses" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
