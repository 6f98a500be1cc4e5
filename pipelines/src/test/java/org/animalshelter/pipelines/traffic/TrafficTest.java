package org.animalshelter.pipelines.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Node's part and ours together, against two instances of a shelter that are not the real thing but speak HTTP. */
class TrafficTest {
    private static final Path SCRIPT = Path.of("src/test/client/early-client.mjs");
    private static final Client CLIENT = new Client("c1", SCRIPT);

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
    void everything_that_is_recorded_goes_into_the_ledger_and_is_verified_at_every_instance() throws IOException {
        try (var traffic = start(200)) {
            awaitRequests(traffic, 200);
            traffic.rest();
            int asked = second.requests();
            var audit = traffic.audit(this::instances);

            assertThat(audit.isClean()).isTrue();
            assertThat(audit.acknowledged()).isGreaterThan(30).isEqualTo(audit.verified());
            assertThat(second.requests()).as("with the session of the router").isGreaterThan(asked);
            assertThat(traffic.firstFailure()).isEmpty();

            Phase all = traffic.phases().get(0);
            assertThat(all.name()).isEqualTo("steady");
            assertThat(all.releases()).containsOnlyKeys("b1").containsValue(all.requests());
            assertThat(all.latencies().getTotalCount()).isEqualTo(all.requests());
            var lines = Files.readAllLines(folder.resolve("ledger.ndjson"));
            assertThat(lines).hasSize((int) audit.acknowledged());
            assertThat(new JsonObject(lines.get(0)).getMap())
                    .containsKeys("view", "row", "at")
                    .containsEntry("client", "c1")
                    .containsEntry("release", "b1");
        }
    }

    @Test
    void what_fails_is_counted_by_kind_and_not_tried_again() {
        try (var traffic = start(100)) {
            first.fails = number -> number % 10 == 0;
            awaitRequests(traffic, 100);
            traffic.rest();

            var all = traffic.phases().get(0);
            assertThat(all.failures()).containsOnlyKeys("answered 500");
            assertThat(all.failed()).isBetween(all.requests() / 10 - 2, all.requests() / 10 + 2);
            int beforehand = 3 + 1; // to sign in, and to choose animals
            assertThat(first.requests()).isEqualTo(beforehand + (int) all.requests());
            assertThat(traffic.firstFailure().orElseThrow().toString())
                    .matches("(GET|POST) /api/\\S+ by client c1 to backend b1: 500, request r\\d+: .*out of order.*");
        }
    }

    @Test
    void load_does_not_wait_for_answers_and_latency_counts_from_the_planned_time() throws IOException {
        try (var slow = new StandInShelter("slow", data, 1);
                var traffic = Traffic.start(slow.address(), List.of(CLIENT), new Load(50, 1, 50), folder)) {
            traffic.phase("slow");
            slow.pauseMillis = 100;
            // It answers 10 a second, and is asked 50 times.
            awaitRequests(traffic, 20);
            slow.pauseMillis = 0;
            traffic.rest();

            var phase = traffic.phases().get(1);
            assertThat(traffic.firstFailure()).isEmpty();
            assertThat(phase.max().toMillis()).isGreaterThan(700);
        }
    }

    @Test
    void a_write_that_nobody_acknowledged_may_be_there() {
        try (var traffic = start(100)) {
            first.breaksOff = true;
            await(() -> traffic.phases().get(0).failed() > 5);
            first.breaksOff = false;
            traffic.rest();
            Audit audit = traffic.audit(this::instances);

            assertThat(traffic.phases().get(0).failures()).containsOnlyKeys("broke off");
            assertThat(audit.isClean()).isTrue();
            assertThat(audit.unknown()).isGreaterThan(5).isEqualTo(audit.arrived());
        }
    }

    @Test
    void a_write_that_was_refused_is_not_missed() {
        try (var traffic = start(100)) {
            first.fails = number -> true;
            await(() -> traffic.phases().get(0).failed() > 10);
            first.fails = number -> false;
            traffic.rest();
            Audit audit = traffic.audit(this::instances);

            assertThat(audit.isClean()).isTrue();
            assertThat(audit.unknown()).isPositive();
            assertThat(audit.arrived()).isZero();
        }
    }

    @Test
    void volunteers_notice_that_what_they_recorded_is_not_there() {
        try (var traffic = start(100)) {
            first.stores = expense -> List.of();
            await(() -> traffic.phases().get(0).failed() > 0);
            traffic.rest();

            assertThat(traffic.phases().get(0).failures()).containsOnlyKeys("not found again");
            Audit audit = traffic.audit(this::instances);
            assertThat(audit.missing()).isPositive();
            assertThat(audit.examples().get(0))
                    .matches("expense \\S{8}… of [\\d.]+ is not there at \\S+ \\(b1\\), through client c1;"
                            + " written by client c1 through b1");
        }
    }

    @Test
    void volunteers_notice_that_an_amount_was_acknowledged_or_reads_differently() {
        try (var traffic = start(100)) {
            first.acknowledges = TrafficTest::aCentLess;
            await(() -> traffic.phases().get(0).failures().containsKey("acknowledged wrongly"));
            first.acknowledges = amount -> amount;
            traffic.phase("read");
            first.shows = TrafficTest::aCentLess;
            await(() -> traffic.phases().get(1).failures().containsKey("read back wrongly"));
        }
    }

    @Test
    void the_audit_finds_a_second_row_though_its_identifier_is_its_own() {
        try (var traffic = start(100)) {
            first.stores =
                    expense -> List.of(expense.get(0), expense.get(0).copy().put("identifier", "another"));
            awaitRequests(traffic, 50);
            traffic.rest();
            Audit audit = traffic.audit(this::instances);

            assertThat(audit.doubled()).isPositive().isEqualTo(audit.acknowledged() - audit.verified());
        }
    }

    @Test
    void the_audit_finds_what_only_one_instance_gets_wrong() {
        try (var traffic = start(100)) {
            awaitRequests(traffic, 50);
            traffic.rest();
            second.shows = TrafficTest::aCentLess;
            Audit audit = traffic.audit(this::instances);

            assertThat(traffic.firstFailure()).isEmpty();
            assertThat(audit.altered())
                    .isEqualTo(traffic.acknowledged("expenses"))
                    .isPositive();
            assertThat(audit.examples()).hasSize(5);
            assertThat(audit.examples().get(0)).contains("has the amount").contains("(b2)");
        }
    }

    @Test
    void an_instance_that_does_not_say_verifies_nothing() {
        try (var traffic = start(100)) {
            awaitRequests(traffic, 50);
            traffic.rest();
            second.close();
            Audit audit = traffic.audit(this::instances);

            assertThat(audit.unread()).isEqualTo(audit.acknowledged()).isPositive();
            assertThat(audit.isClean()).isFalse();
        }
    }

    @Test
    void who_is_thrown_out_fails_once_and_signs_in_again() {
        try (var traffic = start(100)) {
            awaitRequests(traffic, 20);
            first.forgetSessions();
            await(() -> traffic.phases().get(0).failed() > 0);
            traffic.phase("again");
            await(() -> traffic.phases().get(1).requests() > 50);
            traffic.phase("later");
            await(() -> traffic.phases().get(2).requests() > 50);
            traffic.rest();

            assertThat(traffic.phases().get(0).failures()).containsOnlyKeys("answered 401");
            assertThat(traffic.phases().get(2).failed()).isZero();
        }
    }

    @Test
    void what_a_client_ships_is_done_too_and_what_it_notices_is_counted() {
        var shipping = new Client("c1", Path.of("src/test/client/client-with-journeys.mjs"));
        try (var traffic = Traffic.start(first.address(), List.of(shipping), new Load(100, 3, 100), folder)) {
            await(() -> traffic.phases().get(0).failures().containsKey("journey failed"));
            traffic.rest();

            var all = traffic.phases().get(0);
            assertThat(all.failures()).containsOnlyKeys("journey failed");
            assertThat(all.failed()).isLessThan(all.requests() / 2);
            assertThat(traffic.firstFailure().orElseThrow().toString())
                    .contains("wait for reminders: there is no reminder");
        }
    }

    @Test
    void what_every_client_can_show_is_not_a_view_that_one_ships() {
        try (var traffic = start(100)) {
            assertThat(traffic.shipsViews()).isFalse();
            traffic.join(new Client("c2", Path.of("src/test/client/client-with-journeys.mjs")));
            assertThat(traffic.shipsViews()).isTrue();
        }
    }

    @Test
    void those_whose_pages_are_retired_leave_and_are_audited_with_the_newest() {
        try (var traffic = start(100)) {
            awaitRequests(traffic, 60);
            traffic.join(new Client("c2", SCRIPT));
            assertThat(traffic.releases()).containsExactly("c1", "c2");
            first.running = new JsonObject().put("release", "c2");
            await(() -> traffic.releases().size() == 2);
            first.running.put("required", true);
            await(() -> traffic.releases().equals(List.of("c2")));
            traffic.phase("new pages");
            await(() -> traffic.phases().get(1).requests() > 60);
            traffic.rest();

            Audit audit = traffic.audit(this::instances);
            assertThat(audit.isClean()).isTrue();
            assertThat(audit.acknowledged()).isEqualTo(traffic.acknowledged());
            assertThat(traffic.firstFailure()).isEmpty();
        }
    }

    @Test
    void what_was_there_before_is_compared_less_what_was_written_since() {
        try (var traffic = start(200)) {
            traffic.look(instances());
            await(() -> traffic.acknowledged("search") > 2);
            traffic.rest();
            assertThat(traffic.audit(this::instances)).matches(Audit::isClean).returns(0L, Audit::changed);
            traffic.settle();

            first.change("breed", breed -> breed.substring(0, 3));
            Audit audit = traffic.audit(this::instances);
            assertThat(audit.changed()).as("Bella, Milo and Rex").isEqualTo(3);
            assertThat(audit.altered())
                    .as("those that the coordinator added")
                    .isEqualTo(traffic.acknowledged("search"));
            assertThat(audit.examples())
                    .anySatisfy(example -> assertThat(example)
                            .contains("is not as it was: the breed read \"Mix of ", " before, and reads \"Mix\","));
            traffic.settle();
            assertThat(traffic.audit(this::instances)).matches(Audit::isClean);
        }
    }

    @Test
    void what_is_settled_is_not_found_again() {
        try (var traffic = start(100)) {
            awaitRequests(traffic, 100);
            traffic.rest();
            first.loseExpenses();
            var lost = traffic.audit(this::instances);
            assertThat(lost.missing())
                    .isEqualTo(traffic.acknowledged("expenses"))
                    .isPositive();
            assertThat(traffic.audit(this::instances).missing()).isEqualTo(lost.missing());
            traffic.settle();
            assertThat(traffic.audit(this::instances).missing()).isZero();
        }
    }

    @Test
    void every_request_is_in_its_second() {
        try (var traffic = start(100)) {
            first.fails = number -> number % 10 == 0;
            awaitRequests(traffic, 150);
            traffic.rest();

            var all = traffic.phases().get(0);
            assertThat(traffic.timeline()).hasSizeGreaterThan(1);
            assertThat(traffic.timeline().stream()
                            .mapToLong(Timeline.Second::failed)
                            .sum())
                    .isEqualTo(all.failed());
            assertThat(traffic.timeline().stream()
                            .mapToLong(second -> second.answered().get("b1"))
                            .sum())
                    .isEqualTo(all.requests() - all.failed());
        }
    }

    @Test
    void volunteers_of_another_release_join() throws IOException {
        try (var traffic = start(100)) {
            traffic.join(new Client("c2", SCRIPT));
            traffic.phase("both");
            await(() -> traffic.phases().get(1).requests() > 100);
            traffic.rest();

            var audit = traffic.audit(this::instances);
            assertThat(audit.isClean()).isTrue();
            var writers = Files.readAllLines(folder.resolve("ledger.ndjson")).stream()
                    .map(line -> new JsonObject(line).getString("client"))
                    .distinct()
                    .toList();
            assertThat(writers).containsExactlyInAnyOrder("c1", "c2");
        }
    }

    @Test
    void nothing_is_left_running() {
        start(100).close();
        assertThat(ProcessHandle.current().children()).noneMatch(TrafficTest::isNode);

        Traffic traffic = start(100);
        assertThat(ProcessHandle.current().children()).anyMatch(TrafficTest::isNode);
        traffic.close();
    }

    @Test
    void volunteers_who_are_gone_are_a_failure_and_not_a_silence() {
        try (var traffic = start(100)) {
            ProcessHandle.current().children().filter(TrafficTest::isNode).forEach(ProcessHandle::destroyForcibly);
            await(() -> traffic.phases().get(0).failures().containsKey("volunteers ended"));
            assertThatThrownBy(traffic::rest)
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("the volunteers with client c1 are gone: see " + folder);
        }
    }

    @Test
    void an_audit_that_cannot_be_finished_is_a_finding_and_not_an_error() {
        try (var traffic = start(100)) {
            awaitRequests(traffic, 50);
            traffic.rest();
            assertThat(traffic.audit(List::of))
                    .returns(traffic.acknowledged(), Audit::unread)
                    .returns(
                            List.of("The audit could not be finished: no backend serves that could be asked"),
                            Audit::examples);
            assertThat(traffic.audit(this::instances)).matches(Audit::isClean);

            ProcessHandle.current().children().filter(TrafficTest::isNode).forEach(ProcessHandle::destroyForcibly);
            var audit = traffic.audit(this::instances);
            assertThat(audit.finished()).isFalse();
            assertThat(audit.unread()).isEqualTo(traffic.acknowledged()).isPositive();
            assertThat(audit.examples().get(0)).contains("the volunteers with client c1 are gone: see " + folder);
        }
    }

    @Test
    void nothing_was_written_and_cannot_be_read_back_is_a_finding_too() {
        var auditor = new Auditor();
        auditor.giveUp(0, "production is gone");
        assertThat(auditor.audit().isClean()).isFalse();
    }

    @Test
    void who_is_not_let_in_says_where() {
        first.close();
        assertThatThrownBy(() -> start(100))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("volunteers with client c1 cannot begin at " + first.address());
    }

    private static String aCentLess(String amount) {
        return new BigDecimal(amount).subtract(new BigDecimal("0.01")).toPlainString();
    }

    private static boolean isNode(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("node");
    }

    private Traffic start(int rate) {
        return Traffic.start(first.address(), List.of(CLIENT), new Load(rate, 3, rate), folder);
    }

    private List<URI> instances() {
        return List.of(first.address(), second.address());
    }

    private static void awaitRequests(Traffic traffic, int number) {
        await(() -> traffic.phases().stream().mapToLong(Phase::requests).sum() >= number);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
