package org.animalshelter.db.backfill;

import static org.animalshelter.db.postgres.TestDatabase.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.animalshelter.db.Outcome;
import org.animalshelter.db.postgres.DatabaseResource;
import org.animalshelter.db.postgres.Rows;
import org.animalshelter.db.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Expenses without a description get one: the backfill of the tests. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class BackfillTest {

    private static final int ROWS = 2_000;

    private final TestDatabase database = TestDatabase.get();

    @Inject
    Instance<CommandLine> commandLine;

    @BeforeEach
    void expenses_without_a_description_and_one_with() throws SQLException {
        database.empty();
        assertThat(run("migrate").exitCode()).isZero();
        database.execute(Rows.bella(), Rows.expenses(1, "Hay"), Rows.expenses(ROWS, null));
    }

    @Test
    void every_row_that_needs_it_is_changed_and_no_other() throws SQLException {
        Outcome outcome = run("backfill", "description", "--batch", "300");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("description: 2,000 rows of expenses need it", "description: done, 2,000 rows changed in");
        assertThat(descriptions()).containsExactly("Hay 1", "none 2000");
        assertThat(changedRows()).containsExactly("2000");
    }

    @Test
    void once_more_it_has_nothing_to_do() throws SQLException {
        run("backfill", "description");

        Outcome again = run("backfill", "description");

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("description: done, 0 rows changed");
        assertThat(changedRows()).containsExactly("2000");
    }

    @Test
    void counting_changes_nothing() throws SQLException {
        Outcome outcome = run("backfill", "description", "--dry-run");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).isEqualTo("description: 2,000 rows of expenses need it. Nothing was changed.\n");
        assertThat(descriptions()).containsExactly("Hay 1", "NULL 2000");
        assertThat(changedRows()).isEmpty();
    }

    @Test
    void stopped_in_the_middle_it_goes_on_from_there() throws Exception {
        CompletableFuture<Outcome> stopped =
                CompletableFuture.supplyAsync(() -> run("backfill", "description", "--batch", "50", "--rate", "500"));
        awaitSome();
        // As when the program is killed: its session is gone between two statements, or within one.
        database.query(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'shelter-db backfill'");
        assertThat(stopped.get(30, TimeUnit.SECONDS).exitCode()).isEqualTo(1);
        assertThat(stopped.get().err()).contains("The backfill description stopped: ", "Run it again to go on.");

        Outcome outcome = run("backfill", "description");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("rows of expenses need it, going on").doesNotContain(" 2,000 rows");
        assertThat(descriptions()).containsExactly("Hay 1", "none 2000");
        assertThat(changedRows()).containsExactly("2000");
    }

    @Test
    void two_at_once_share_the_work_and_change_each_row_once() throws Exception {
        CompletableFuture<Outcome> other =
                CompletableFuture.supplyAsync(() -> run("backfill", "description", "--batch", "50"));
        Outcome one = run("backfill", "description", "--batch", "50");

        assertThat(one.exitCode()).as(one.err()).isZero();
        assertThat(other.get(30, TimeUnit.SECONDS).exitCode())
                .as(other.get().err())
                .isZero();
        assertThat(descriptions()).containsExactly("Hay 1", "none 2000");
        assertThat(changedRows()).containsExactly("2000");
    }

    @Test
    void a_row_that_is_committed_behind_the_pass_is_changed_in_the_next() throws Exception {
        try (Connection late = database.connectAs(APPLICATION)) {
            late.setAutoCommit(false);
            TestDatabase.execute(late, Rows.expense());
            database.execute(Rows.expense());
            CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(
                    () -> run("backfill", "description", "--batch", "10", "--rate", "2000"));
            // The pass is behind the key that is not committed when it comes to an end.
            while (changedRows().isEmpty() || Integer.parseInt(changedRows().get(0)) < ROWS - 100) {
                Thread.sleep(5);
            }
            late.commit();

            assertThat(run.get(30, TimeUnit.SECONDS).exitCode())
                    .as(run.get().err())
                    .isZero();
        }
        assertThat(descriptions()).containsExactly("Hay 1", "none 2002");
    }

    @Test
    void rows_that_are_written_without_it_again_and_again_are_told() throws SQLException {
        // It stands for a writer of an earlier release, who is always quicker than the count at the end of a pass.
        database.execute(
                "CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN new.description = NULL; RETURN new; END $$",
                "CREATE TRIGGER forget BEFORE UPDATE ON expenses FOR EACH ROW WHEN (new.expense_id % 1000 = 0)"
                        + " EXECUTE FUNCTION forget()");

        Outcome outcome = run("backfill", "description", "--rate", "1000000");

        assertThat(outcome.exitCode()).isEqualTo(6);
        assertThat(outcome.err())
                .contains("2 rows of expenses still need the backfill description after 5 passes")
                .contains("Deploy a release that writes them right");
    }

    @Test
    void a_name_that_it_does_not_know_is_answered_with_those_it_knows() {
        Outcome outcome = run("backfill", "amount");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("This release has no backfill 'amount': choose from ", "description");
        assertThat(run("backfill").out().lines()).contains("description");
    }

    @Test
    void a_schema_without_its_migrations_is_refused() throws SQLException {
        database.empty();

        Outcome outcome = run("backfill", "description");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("run 'migrate' first");
    }

    private Outcome run(String... arguments) {
        return Outcome.of(commandLine.get(), arguments);
    }

    private List<String> descriptions() throws SQLException {
        return database.query("SELECT coalesce(description, 'NULL') || ' ' || count(*) FROM expenses"
                + " GROUP BY description ORDER BY 1");
    }

    private List<String> changedRows() throws SQLException {
        return database.query("SELECT changed_rows FROM backfills WHERE name = 'description'");
    }

    private void awaitSome() throws Exception {
        while (changedRows().stream().noneMatch(rows -> Integer.parseInt(rows) > 200)) {
            Thread.sleep(5);
        }
    }
}
