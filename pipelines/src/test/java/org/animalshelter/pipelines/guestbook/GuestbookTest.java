package org.animalshelter.pipelines.guestbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.traffic.CandidateTrial;
import org.animalshelter.pipelines.traffic.Client;
import org.animalshelter.pipelines.traffic.Load;
import org.animalshelter.pipelines.traffic.Traffic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Volunteers at a book that is in memory: of what they know, nothing is the shelter's. */
class GuestbookTest {
    @TempDir
    private Path folder;

    private final Entries entries = new Entries.InMemory();
    private Guestbook old;

    @BeforeEach
    void open() throws IOException {
        old = new Guestbook(0, "b1", entries);
    }

    @AfterEach
    void close() {
        old.close();
    }

    @Test
    void what_journeys_write_is_verified_at_every_instance() throws IOException {
        try (var other = new Guestbook(0, "b2", entries);
                var traffic = traffic(Releases.client())) {
            await(() -> traffic.acknowledged() > 20);
            traffic.rest();
            var audit = traffic.audit(() -> List.of(old.address(), other.address()));

            assertThat(traffic.firstFailure()).isEmpty();
            assertThat(audit.isClean()).isTrue();
            assertThat(audit.verified()).isEqualTo(traffic.acknowledged()).isEqualTo(traffic.acknowledgedByJourneys());
        }
    }

    @Test
    void the_audit_finds_what_an_instance_forgot() throws IOException {
        try (var forgetful = new Guestbook(0, "b2", new Forgetful(entries));
                var traffic = traffic(forgetful.address(), Releases.client())) {
            await(() -> traffic.acknowledged() > 20);
            traffic.rest();

            assertThat(traffic.audit(() -> List.of(old.address())).missing()).isEqualTo(traffic.acknowledged() / 10);
        }
    }

    @Test
    void a_good_candidate_passes() throws IOException {
        try (var candidate = new Guestbook(0, "b2", entries)) {
            assertThat(tried(candidate, Releases.client())).isEmpty();
        }
    }

    @Test
    void a_candidate_that_forgets_one_entry_in_ten_does_not_pass() throws IOException {
        try (var candidate = new Guestbook(0, "b2", new Forgetful(entries))) {
            assertThat(tried(candidate, Releases.client()).orElseThrow())
                    .matches(
                            "the new instance \\(b2\\) answers GET /api/entries with 200: the row \\S+ of entries is not there");
        }
    }

    @Test
    void a_candidate_must_see_what_others_write() throws IOException {
        try (var candidate = new Guestbook(0, "b2", new Entries.InMemory())) {
            assertThat(tried(candidate, Releases.client()).orElseThrow())
                    .startsWith("the instance " + old.address() + " beside it (b1)")
                    .endsWith("of entries is not there");
        }
    }

    @Test
    void journeys_that_do_not_say_what_they_write_vouch_for_nothing() throws IOException {
        var silent = Releases.client()
                .replace("return { entries: [row(", "void [[row(")
                .replace("))] };", "))]];");
        try (var candidate = new Guestbook(0, "b2", entries)) {
            assertThat(tried(candidate, silent)).hasValue("no journey says what it wrote, so nothing can be read back");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            export const people = | export const others = | wrong password
            ["anna", "otto"]      | ["anna"]              | people are at least two, each with a username and a password
            export const journeys | const journeys        | a client that ships people ships journeys too
            export const views    | const views           | a client that ships people ships views too
            entries: async        | report: async         | a view called "report" would be taken for the shelter's: give it another name
            """)
    void a_client_that_ships_too_little_is_refused(String what, String instead, String sentence) {
        assertThatThrownBy(
                        () -> traffic(Releases.client().replace(what, instead)).close())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("volunteers with client f1 cannot begin at " + old.address() + ": ")
                .hasMessageContaining(sentence);
    }

    private Optional<String> tried(Guestbook candidate, String client) {
        return CandidateTrial.of(old.address(), client(client), candidate.address(), List.of(old.address()));
    }

    private Traffic traffic(String client) {
        return traffic(old.address(), client);
    }

    private Traffic traffic(URI page, String client) {
        return Traffic.start(page, List.of(client(client)), new Load(100, 4, 100), folder.resolve("traffic"));
    }

    private Client client(String text) {
        return Client.of(new Releases(folder).pages("f1", text));
    }

    private static void await(BooleanSupplier condition) {
        assertThat(Await.until(Duration.ofSeconds(30), condition)).isTrue();
    }
}
