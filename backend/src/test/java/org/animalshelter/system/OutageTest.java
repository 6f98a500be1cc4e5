package org.animalshelter.system;

import static org.animalshelter.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.animalshelter.testing.Api;
import org.animalshelter.testing.Rows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real PostgreSQL that gives up with the SQLSTATE that it has for it. */
@QuarkusTest
class OutageTest {

    @Inject
    Rows rows;

    @ParameterizedTest
    @CsvSource({
        "53100, no room, 60",
        "53200, no room, 60",
        "53300, not available, 5",
        "57P01, not available, 5",
        "57P03, not available, 5",
        "58030, not available, 5",
        "25006, takes no changes, 30",
        "55P03, busy, 1",
        "57014, busy, 1",
        "40001, busy, 1",
        "40P01, busy, 1"
    })
    void what_the_database_cannot_do_now_may_be_sent_again(String state, String reason, String seconds) {
        rows.refusing("animals", state, () -> {
            Response response = add();

            assertThat(assertProblem(response, 503).getString("detail")).contains(reason);
            assertThat(response.header("Retry-After")).isEqualTo(seconds);
        });
    }

    @ParameterizedTest
    @CsvSource({"22012", "42501", "XX000"})
    void what_the_database_can_never_do_is_a_fault_of_ours(String state) {
        rows.refusing("animals", state, () -> {
            Response response = add();

            assertProblem(response, 500);
            assertThat(response.header("Retry-After")).isNull();
        });
    }

    private static Response add() {
        return Api.asCoordinator().body("""
                        {"identifier": "00000000-0000-4000-8000-0000000000ff", "name": "Zed", "species": "dog", "sex": "male",
                         "arrivedOn": "2026-01-01"}""").post("/api/animals");
    }
}
