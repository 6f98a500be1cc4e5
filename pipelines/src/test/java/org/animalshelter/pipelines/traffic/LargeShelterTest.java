package org.animalshelter.pipelines.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.animalshelter.infra.process.Await;
import org.animalshelter.pipelines.traffic.Volunteers.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audit reads of lists that are long. */
class LargeShelterTest {
    private static final Path EARLY = Path.of("src/test/client/early-client.mjs");
    private static final Path PAGING = Path.of("src/test/client/paging-client.mjs");
    private static final int ANIMALS = 3;
    private static final int ENOUGH = 1000;
    private static final int PAGE = 500;

    @TempDir
    private Path folder;

    private final StandInShelter.Data data = new StandInShelter.Data();
    private StandInShelter first;
    private StandInShelter second;

    @BeforeEach
    void open() throws IOException {
        first = new StandInShelter("b1", data);
        second = new StandInShelter("b2", data);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void no_more_is_read_of_a_long_list_than_it_takes_to_find_what_was_written() {
        data.older = 10_000_000;
        try (var traffic = atWork()) {
            var audit = traffic.audit(this::instances);
            assertThat(audit).matches(Audit::isClean).returns(audit.acknowledged(), Audit::verified);
            assertThat(second.expensesShown()).isBetween(1, ANIMALS * (ENOUGH + PAGE));
        }
    }

    @Test
    void what_is_lost_from_a_long_list_is_missing() {
        data.older = 3_000;
        try (var traffic = atWork()) {
            traffic.rest();
            first.loseExpenses();
            assertThat(traffic.audit(this::instances).missing()).isEqualTo(traffic.acknowledged("expenses"));
        }
    }

    @Test
    void what_was_there_before_is_compared_as_far_as_it_was_looked_at() {
        data.older = 3_000;
        try (var traffic = atWork()) {
            traffic.look(instances());
            assertThat(traffic.audit(this::instances)).matches(Audit::isClean);
            data.gone = 2;
            var audit = traffic.audit(this::instances);
            assertThat(audit.changed()).as("the same two of each animal").isEqualTo(2);
            assertThat(audit.examples())
                    .anySatisfy(example -> assertThat(example).contains("was there before, and is not there any more"));
        }
    }

    /** Rows that nobody asked for stay with Node: the command line has little memory. */
    @Test
    void a_client_that_only_knows_whole_lists_hands_on_what_is_asked_for() {
        data.older = 20_000;
        try (var volunteers = Volunteers.start(
                new Client("c1", EARLY),
                TrafficScripts.unpackInto(folder),
                folder.resolve("log"),
                new CandidateTrial.Unobserved())) {
            volunteers.signIn(first.address(), 1, "test");
            var view = volunteers.sample(1).stream()
                    .filter(one -> one.name().equals("expenses"))
                    .findFirst()
                    .orElseThrow();
            var last = "00000000-0000-0000-0000-000000004e1f";
            var question = new Question(view, Set.of(last), Optional.of(Set.of("another")));
            var reading = volunteers.await(volunteers.read(first.address(), question));
            assertThat(reading.identifiers()).containsExactly(last);
        }
    }

    private Traffic atWork() {
        var traffic =
                Traffic.start(first.address(), List.of(new Client("c1", PAGING)), new Load(100, ANIMALS, 100), folder);
        Await.until(Duration.ofSeconds(30), () -> traffic.acknowledged("expenses") > 20);
        return traffic;
    }

    private List<URI> instances() {
        return List.of(first.address(), second.address());
    }
}
