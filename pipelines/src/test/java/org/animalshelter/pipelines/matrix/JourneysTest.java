package org.animalshelter.pipelines.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.animalshelter.pipelines.UserError;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Node's part, against a client that needs no backend. */
class JourneysTest {
    private static final Path CLIENT =
            Path.of("src/test/client/fake-client.mjs").toAbsolutePath();
    private static final List<String> TOGGLES = List.of("purring");
    private static final Optional<JsonObject> EARLIER =
            Optional.of(new JsonObject().put("animal-3", new JsonObject().put("e-1", "19.99")));

    @TempDir
    private static Path folder;

    private static Journeys journeys;

    @BeforeAll
    static void start() {
        journeys = Journeys.start(Scripts.unpackInto(folder.resolve("scripts")), folder.resolve("log"));
    }

    @AfterAll
    static void close() {
        journeys.close();
    }

    @Test
    void what_works_fails_nowhere_with_toggles_off_and_on() {
        assertThat(journeys.go(at("none"), CLIENT, false, TOGGLES, EARLIER)).isEmpty();
        assertThat(journeys.go(at("none"), CLIENT, true, TOGGLES, EARLIER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            me      | me               | ben is told to be somebody
            unit    | earlier expenses | an earlier expense of 19.99 reads as 1999.00
            unit    | record expenses  | 19.99 reads as 1999.00
            forgets | record expenses  | 0.01 was acknowledged and is not there
            doubles | record expenses  | 0.29 was recorded once and is there 2 times
            report  | expense report   | by expenses of 1290.81
            """)
    void what_is_wrong_is_told_in_a_sentence(String fault, String journey, String what) {
        assertThat(journeys.go(at(fault), CLIENT, false, TOGGLES, EARLIER)).anySatisfy(failed -> {
            assertThat(failed.journey()).isEqualTo(journey);
            assertThat(failed.what()).endsWith(what);
        });
    }

    @Test
    void a_request_that_fails_counts_although_the_client_hides_it() {
        List<FailedJourney> failed = journeys.go(at("refuses"), CLIENT, false, TOGGLES, EARLIER);
        assertThat(failed).extracting(FailedJourney::journey).containsExactly("record expenses", "expense report");
        assertThat(failed.get(0).what()).startsWith("GET /api/expenses gets no answer: ");
    }

    @Test
    void an_answer_that_cannot_be_read_is_told_although_other_requests_are_under_way() {
        assertThat(journeys.go(at("unreadable"), CLIENT, false, TOGGLES, EARLIER))
                .contains(new FailedJourney("earlier expenses", "GET ,expenses answers 200: there is no amount", null));
    }

    @Test
    void an_earlier_expense_that_is_gone_is_missed() {
        var more = Optional.of(new JsonObject().put("animal-3", new JsonObject().put("e-2", "1.00")));
        assertThat(journeys.go(at("none"), CLIENT, false, TOGGLES, more))
                .containsExactly(new FailedJourney(
                        "earlier expenses", "an earlier expense of 1.00 is not there any more", null));
    }

    @Test
    void a_shipped_journey_sees_the_toggles_and_can_fail() {
        // Nobody has added an animal here.
        assertThat(journeys.go(at("purr"), noAnimals(), true, TOGGLES, Optional.empty()))
                .extracting(FailedJourney::journey)
                .contains("purr");
        assertThat(journeys.go(at("purr"), noAnimals(), false, TOGGLES, Optional.empty()))
                .extracting(FailedJourney::journey)
                .doesNotContain("purr");
    }

    @Test
    void a_client_that_cannot_be_loaded_is_the_only_failure() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.mjs"), "this is no module");
        assertThat(journeys.go(at("none"), broken, false, TOGGLES, EARLIER))
                .extracting(FailedJourney::journey)
                .containsExactly("the client");
    }

    @Test
    void amounts_are_read_by_animal_and_expense() {
        assertThat(journeys.amounts(at("amounts"), CLIENT).orElseThrow().getJsonObject("animal-3"))
                .isEqualTo(new JsonObject().put("e-1", "19.99"));
        assertThat(journeys.amounts(at("amounts"), folder.resolve("nothing.mjs")))
                .isEmpty();
    }

    @Test
    void a_node_that_ends_is_no_outcome() throws IOException {
        Path ending = Files.writeString(folder.resolve("ending.mjs"), "process.exit(3);");
        Path log = folder.resolve("ending.log");
        try (Journeys ended = Journeys.start(ending, log)) {
            assertThatThrownBy(() -> ended.go(at("none"), CLIENT, false, TOGGLES, EARLIER))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("is gone: see " + log);
        }
    }

    private static Path noAnimals() {
        try {
            String client = Files.readString(CLIENT).replace("async addAnimal", "async adoptAnimal");
            return Files.writeString(folder.resolve("no-animals.mjs"), client);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI at(String fault) {
        return URI.create("http://shelter.test/?fault=" + fault);
    }
}
