package org.animalshelter.pipelines.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.matrix.People.Spot;
import org.animalshelter.pipelines.traffic.Reading;
import org.animalshelter.pipelines.traffic.Row;
import org.animalshelter.pipelines.traffic.View;
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
    private static final Path OWN = Path.of("src/test/client/own-client.mjs").toAbsolutePath();
    private static final List<String> TOGGLES = List.of("purring");

    @TempDir
    private static Path folder;

    private static Journeys journeys;

    @BeforeAll
    static void start() {
        journeys = Journeys.start(MatrixScripts.unpackInto(folder.resolve("scripts")), folder.resolve("log"));
    }

    @AfterAll
    static void close() {
        journeys.close();
    }

    @Test
    void what_works_fails_nowhere_with_toggles_off_and_on() {
        assertThat(journeys.run(at("none", CLIENT), false, TOGGLES)).isEmpty();
        assertThat(journeys.run(at("none", CLIENT), true, TOGGLES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            me      | me               | ben is told to be somebody
            unit    | record expenses  | 19.99 reads as 1999.00
            forgets | record expenses  | 0.01 was acknowledged and is not there
            doubles | record expenses  | 0.29 was recorded once and is there 2 times
            report  | expense report   | by expenses of 1235858.70
            """)
    void what_is_wrong_is_told_in_a_sentence(String fault, String journey, String what) {
        assertThat(journeys.run(at(fault, CLIENT), false, TOGGLES)).anySatisfy(failed -> {
            assertThat(failed.journey()).isEqualTo(journey);
            assertThat(failed.what()).endsWith(what);
        });
    }

    @Test
    void a_request_that_fails_counts_although_the_client_hides_it() {
        var failed = journeys.run(at("refuses", CLIENT), false, TOGGLES);
        assertThat(failed).extracting(FailedJourney::journey).containsExactly("record expenses", "expense report");
        assertThat(failed.get(0).what()).startsWith("GET /api/expenses gets no answer: ");
    }

    @Test
    void an_answer_that_cannot_be_read_is_told_although_other_requests_are_under_way() {
        assertThat(journeys.run(at("unreadable", CLIENT), false, TOGGLES))
                .contains(FailedJourney.of("record expenses", "GET ,expenses answers 200: there is no amount", null));
    }

    @Test
    void a_shipped_journey_sees_the_toggles_and_can_fail() {
        // Nobody has added an animal here.
        assertThat(journeys.run(at("purr", noAnimals()), true, TOGGLES))
                .extracting(FailedJourney::journey)
                .contains("purr");
        assertThat(journeys.run(at("purr", noAnimals()), false, TOGGLES))
                .extracting(FailedJourney::journey)
                .doesNotContain("purr");
    }

    @Test
    void a_client_that_cannot_be_loaded_is_the_only_failure() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.mjs"), "this is no module");
        assertThat(journeys.run(at("none", broken), false, TOGGLES))
                .extracting(FailedJourney::journey)
                .containsExactly("the client");
    }

    @Test
    void what_is_seen_is_told_view_by_view() {
        var seen = journeys.look(at("views", CLIENT), Optional.empty());
        var expenses = new View("expenses", "animal-3");
        assertThat(seen).extracting(Reading::view).contains(new View("animals", ""), expenses, new View("naps", "ben"));
        assertThat(rows(seen, expenses))
                .containsExactly(new Row("e-1", Map.of("amount", "19.99", "description", "Hay")));
        assertThat(rows(seen, new View("naps", "ben"))).containsExactly(new Row("ben", Map.of("hours", "2")));

        var wanted = List.of(expenses, new View("swims", "ben"));
        var other = journeys.look(at("unit", CLIENT), Optional.of(wanted));
        assertThat(other.get(0).rows().orElseThrow().get(0).fields()).containsEntry("amount", "1999.00");
        assertThat(other.get(1).rows()).as("this client has none").isEmpty();
        assertThat(journeys.look(at("views", folder.resolve("nothing.mjs")), Optional.empty()))
                .isEmpty();
    }

    private static List<Row> rows(List<Reading> seen, View view) {
        return seen.stream()
                .filter(reading -> reading.view().equals(view))
                .findFirst()
                .flatMap(Reading::rows)
                .orElseThrow();
    }

    @Test
    void a_client_with_people_of_its_own_needs_nothing_of_the_shelter() {
        assertThat(journeys.run(at("none", OWN), false, TOGGLES)).isEmpty();
        assertThat(journeys.run(at("none", OWN), true, TOGGLES)).isEmpty();
        assertThat(journeys.readOthers(at("none", OWN), false, address("other"), "backend b1"))
                .isEmpty();
        assertThat(journeys.look(at("none", OWN), Optional.empty()))
                .extracting(Reading::view)
                .containsExactly(new View("notes", "anna"));
    }

    @Test
    void what_its_journeys_say_that_they_wrote_must_be_seen() {
        assertThat(journeys.run(at("spoils", OWN), false, TOGGLES))
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.journey()).isEqualTo("note");
                    assertThat(failed.what())
                            .matches("the cents of the row \\S+ of notes was written as \"1.01\" and reads \"1.1\"");
                });
    }

    @Test
    void what_it_writes_at_one_backend_must_be_seen_at_the_other() {
        assertThat(journeys.readOthers(at("deaf", OWN), false, address("none"), "backend b1"))
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.journey()).isEqualTo("read what backend b1 writes");
                    assertThat(failed.what()).matches("the row \\S+ of notes is not there");
                });
        assertThat(journeys.readOthers(at("none", OWN), false, address("refuses"), "backend b1"))
                .as("the other journey tells enough")
                .isEmpty();
    }

    @Test
    void where_nothing_is_compared_it_is_not_well() {
        assertThat(journeys.readOthers(at("none", OWN), false, address("silent"), "backend b1"))
                .extracting(FailedJourney::what)
                .containsExactly("no journey says what it wrote, so nothing can be read back");
        assertThat(journeys.look(at("none", OWN), Optional.of(List.of(new View("letters", "anna"))))
                        .get(0)
                        .failure())
                .hasValue("this client ships no view \"letters\", as another one does");
    }

    @Test
    void a_node_that_ends_is_no_outcome() throws IOException {
        var ending = Files.writeString(folder.resolve("ending.mjs"), "process.exit(3);");
        var log = folder.resolve("ending.log");
        try (var ended = Journeys.start(ending, log)) {
            assertThatThrownBy(() -> ended.run(at("none", CLIENT), false, TOGGLES))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("is gone: see " + log);
        }
    }

    private static Path noAnimals() {
        try {
            var client = Files.readString(CLIENT).replace("async addAnimal", "async adoptAnimal");
            return Files.writeString(folder.resolve("no-animals.mjs"), client);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI address(String fault) {
        return URI.create("http://shelter.test/?fault=" + fault);
    }

    private static Spot at(String fault, Path client) {
        return new Spot(address(fault), "s1", client);
    }
}
