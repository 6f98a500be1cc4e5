package org.animalshelter.pipelines.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CandidateTrialTest {
    private static final Client CLIENT = new Client("c1", Path.of("src/test/client/early-client.mjs"));

    private final StandInShelter.Data data = new StandInShelter.Data();
    private StandInShelter old;
    private StandInShelter candidate;

    @BeforeEach
    void open() throws IOException {
        old = new StandInShelter("old", data);
        candidate = new StandInShelter("new", data);
    }

    @AfterEach
    void close() {
        old.close();
        candidate.close();
    }

    @Test
    void a_good_release_passes_after_enough_requests() {
        assertThat(tried()).isEmpty();
        assertThat(candidate.requests())
                .as("enough to see what is forgotten at one write in fifty")
                .isGreaterThan(200);
    }

    @Test
    void every_tenth_request_failing_is_noticed() {
        candidate.fails = number -> number % 10 == 0;
        assertThat(tried().orElseThrow())
                .matches("the new instance \\(new\\) answers (GET|POST) /api/\\S+ with 500,"
                        + " request r10: .*out of order.*");
    }

    @Test
    void sessions_of_before_must_be_good_at_the_new_release() throws IOException {
        try (var forgetful = new StandInShelter("new", new StandInShelter.Data())) {
            assertThat(CandidateTrial.of(old.address(), CLIENT, forgetful.address(), List.of(old.address()))
                            .orElseThrow())
                    .contains("with 401");
        }
    }

    /** It stores too little and shows as much more: whoever asks only the new release never finds out. */
    @Test
    void an_amount_that_is_wrong_for_the_old_release_is_noticed() {
        candidate.stores = expense -> List.of(plusCent(expense.get(0), "-0.01"));
        candidate.shows = amount -> plus(amount, "0.01");
        assertThat(tried().orElseThrow())
                .contains("the instance " + old.address())
                .contains("reads as");
    }

    @Test
    void an_amount_of_the_old_release_that_the_new_one_gets_wrong_is_noticed() {
        candidate.stores = expense -> List.of(plusCent(expense.get(0), "0.01"));
        candidate.shows = amount -> plus(amount, "-0.01");
        assertThat(CandidateTrial.of(old.address(), CLIENT, candidate.address(), List.of()))
                .isEmpty();
        assertThat(tried()).isPresent();
    }

    @Test
    void nobody_who_answers_is_an_objection_too() {
        candidate.close();
        assertThat(tried().orElseThrow()).startsWith("the new instance answers GET /api/animals with fetch failed");
    }

    private Optional<String> tried() {
        return CandidateTrial.of(old.address(), CLIENT, candidate.address(), List.of(old.address()));
    }

    private static JsonObject plusCent(JsonObject expense, String difference) {
        return expense.copy().put("amount", plus(expense.getString("amount"), difference));
    }

    private static String plus(String amount, String difference) {
        return new BigDecimal(amount).add(new BigDecimal(difference)).toPlainString();
    }
}
