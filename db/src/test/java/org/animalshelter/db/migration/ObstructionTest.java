package org.animalshelter.db.migration;

import static org.animalshelter.db.postgres.TestDatabase.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.animalshelter.db.Outcome;
import org.animalshelter.db.connection.Database;
import org.animalshelter.db.postgres.DatabaseResource;
import org.animalshelter.db.postgres.Rows;
import org.animalshelter.db.postgres.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A volunteer records one expense after the other, while a migration runs that holds what it has locked. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class ObstructionTest {

    private final TestDatabase database = TestDatabase.get();
    private final AtomicBoolean working = new AtomicBoolean(true);
    private CompletableFuture<Duration> longestWait;

    @TempDir
    Path folder;

    private MoreMigrations migrations;

    @Inject
    Instance<CommandLine> commandLine;

    @Inject
    Instance<Flyway> configured;

    @Inject
    Database connections;

    @BeforeEach
    void a_volunteer_who_records_expenses() throws SQLException {
        database.empty();
        run("migrate");
        database.execute(Rows.bella());
        migrations = MoreMigrations.in(folder, connections, configured);
        longestWait = CompletableFuture.supplyAsync(this::recordExpenses);
    }

    @AfterEach
    void the_volunteer_leaves() {
        working.set(false);
    }

    @Test
    void a_migration_that_holds_its_lock_is_rolled_back_and_says_who_waited_for_what() throws Exception {
        migrations.add("V9000__add_a_column_slowly", """
                ALTER TABLE expenses ADD COLUMN slow int;
                SELECT pg_sleep(20);
                """);
        List<String> before = database.everything();

        Outcome outcome = run("migrate");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(5);
        assertThat(outcome.out())
                .contains(
                        "V9000 (add a column slowly) made process", "was rolled back: attempt 1 of 3", "attempt 2 of 3")
                .doesNotContain("attempt 3");
        assertThat(outcome.err())
                .contains(
                        "V9000 (add a column slowly) gave up: it made others wait for more than 400 ms, in 3 attempts.")
                .contains("running: SELECT pg_sleep(20)")
                .contains("holding: AccessExclusiveLock on expenses")
                .containsPattern("waiting: process \\d+ \\(role shelter_app, application 'volunteer's backend'\\)"
                        + " for \\d+ ms, for RowExclusiveLock on expenses: INSERT INTO expenses")
                .contains("The schema is as it was before V9000");
        assertThat(database.everything()).isEqualTo(before);
        assertThat(waited()).isBetween(Duration.ofMillis(400), Duration.ofSeconds(2));
    }

    @Test
    void one_that_changes_rows_lets_others_through_and_is_tried_again() throws Exception {
        migrations.add("V9000__change_all_rows", """
                UPDATE animals SET description = 'changed';
                SELECT pg_sleep(2);
                """);
        try (Connection other = database.connectAs(APPLICATION)) {
            CompletableFuture<Outcome> migration = CompletableFuture.supplyAsync(() -> run("migrate"));
            awaitSleep();
            TestDatabase.execute(other, "UPDATE animals SET status = 'adopted'");

            Outcome outcome = migration.get(30, TimeUnit.SECONDS);
            assertThat(outcome.exitCode()).as(outcome.err()).isZero();
            assertThat(outcome.out()).contains("V9000 (change all rows) made process");
        }
        assertThat(database.query("SELECT status || coalesce(description, '') FROM animals"))
                .containsExactly("adoptedchanged");
    }

    @Test
    void one_that_is_held_up_itself_names_who_holds_it_up() throws Exception {
        migrations.add("V9000__wait", """
                SET LOCAL lock_timeout = '20s';
                ALTER TABLE expenses ADD COLUMN waiting int;
                UPDATE animals SET description = 'waiting';
                """);

        assertHeldUp("UPDATE animals SET description = 'waiting'");
    }

    @Test
    void one_that_only_queues_names_who_it_queues_for() throws Exception {
        migrations.add("V9000__queue", """
                SET LOCAL lock_timeout = '20s';
                ALTER TABLE animals ADD COLUMN waiting int;
                """);

        assertHeldUp("ALTER TABLE animals ADD COLUMN waiting int");
    }

    private void assertHeldUp(String statement) throws SQLException {
        try (Connection forgotten = database.connectAs(APPLICATION)) {
            forgotten.setClientInfo("ApplicationName", "forgotten");
            forgotten.setAutoCommit(false);
            TestDatabase.execute(forgotten, "UPDATE animals SET status = 'adopted' WHERE name = 'Bella'");

            Outcome outcome = run("migrate");

            assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(4);
            assertThat(outcome.out()).contains("waits for process", "application 'forgotten'): attempt 1 of 3");
            assertThat(outcome.err())
                    .contains("waiting:    " + statement)
                    .containsPattern("blocked by: process \\d+ \\(role shelter_app, application 'forgotten'\\), in a"
                            + " transaction since \\d\\d:\\d\\d:\\d\\d \\(\\d+ s\\), idle in transaction:"
                            + " UPDATE animals SET status = … WHERE name = …\\R")
                    .containsPattern(
                            "behind it: process \\d+ \\(role shelter_app, application 'volunteer's backend'\\)")
                    .doesNotContain("holding", "Split the migration");
        }
    }

    @Test
    void a_lock_that_nobody_wants_may_be_held_for_as_long_as_it_takes() throws Exception {
        working.set(false);
        waited();
        migrations.add("V9000__add_a_column_slowly", """
                ALTER TABLE expenses ADD COLUMN slow int;
                SELECT pg_sleep(1.5);
                """);

        Outcome outcome = run("migrate");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }

    @Test
    void an_index_is_built_beside_people_who_write_however_long_it_takes() throws Exception {
        migrations.addOutside(
                "V9000__index_descriptions", "CREATE INDEX CONCURRENTLY by_description ON expenses (description);");

        Outcome outcome = run("migrate");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(waited()).isLessThan(Duration.ofMillis(400));
    }

    @Test
    void an_index_that_cannot_be_built_leaves_nothing_and_the_migration_can_be_tried_again() throws Exception {
        database.execute(Rows.animal("Bella", "cat"));
        migrations.addOutside(
                "V9000__names_are_unique", "CREATE UNIQUE INDEX CONCURRENTLY names_are_unique ON animals (name);");
        List<String> before = database.everything();

        Outcome refused = run("migrate");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("could not create unique index \"names_are_unique\"");
        assertThat(database.everything()).isEqualTo(before);

        database.execute("UPDATE animals SET name = 'Felix' WHERE species = 'cat'");
        assertThat(run("migrate").exitCode()).isZero();
    }

    @Test
    void a_migration_that_refuses_says_why_in_its_own_words() throws Exception {
        migrations.add("V9000__refuse", """
                DO $$ BEGIN RAISE EXCEPTION '3 rows of expenses have no amount_cents'
                    USING HINT = 'Run the backfill amount-cents first.'; END $$;
                """);

        Outcome outcome = run("migrate");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err().strip())
                .isEqualTo(
                        "V9000 (refuse) failed: 3 rows of expenses have no amount_cents. Run the backfill amount-cents"
                                + " first. The schema is as it was before V9000 (refuse).");
    }

    private Outcome run(String... arguments) {
        return Outcome.of(commandLine.get(), arguments);
    }

    /** @return the longest time that one expense took */
    private Duration recordExpenses() {
        try (Connection volunteer = database.connectAs(APPLICATION)) {
            volunteer.setClientInfo("ApplicationName", "volunteer's backend");
            Duration longest = Duration.ZERO;
            while (working.get()) {
                Instant begun = Instant.now();
                TestDatabase.execute(volunteer, Rows.expense());
                Duration took = Duration.between(begun, Instant.now());
                longest = took.compareTo(longest) > 0 ? took : longest;
                Thread.sleep(5);
            }
            return longest;
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Duration waited() throws Exception {
        working.set(false);
        return longestWait.get(30, TimeUnit.SECONDS);
    }

    private void awaitSleep() throws Exception {
        String sleeping =
                "SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(2)%' AND pid <> pg_backend_pid()";
        for (Instant end = Instant.now().plusSeconds(10);
                database.query(sleeping).isEmpty(); ) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(10);
        }
    }
}
