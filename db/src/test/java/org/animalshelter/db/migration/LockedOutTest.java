package org.animalshelter.db.migration;

import static org.animalshelter.db.postgres.TestDatabase.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.animalshelter.db.Migrations;
import org.animalshelter.db.Outcome;
import org.animalshelter.db.postgres.DatabaseResource;
import org.animalshelter.db.postgres.Rows;
import org.animalshelter.db.postgres.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Somebody has written to the animals and not committed; V3 wants to refer to that table and has to lock it. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class LockedOutTest {

    private final TestDatabase database = TestDatabase.get();

    private Connection volunteer;

    @Inject
    Instance<CommandLine> commandLine;

    @Inject
    Flyway configured;

    @BeforeEach
    void a_schema_without_its_third_migration_and_an_open_transaction() throws SQLException {
        database.empty();
        Migrations.applyUpTo("2", configured);

        volunteer = database.connectAs(APPLICATION);
        volunteer.setClientInfo("ApplicationName", "volunteer's backend");
        volunteer.setAutoCommit(false);
        TestDatabase.execute(volunteer, Rows.bella());
    }

    @AfterEach
    void the_volunteer_leaves() throws SQLException {
        volunteer.close();
    }

    @Test
    void giving_up_names_the_statement_and_who_blocks_it_and_leaves_the_schema_as_it_was() throws SQLException {
        List<String> before = database.everything();

        Outcome outcome = Outcome.of(commandLine.get(), "migrate");

        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.out()).contains("attempt 1 of 3", "attempt 2 of 3").doesNotContain("attempt 3");
        assertThat(outcome.err())
                .contains("V3 (create expenses) gave up: it could not lock what others hold, in 3 attempts.")
                .contains("waiting:    CREATE TABLE expenses (")
                .containsPattern("blocked by: process " + pid(volunteer)
                        + " \\(role shelter_app, application 'volunteer's backend'\\),"
                        + " in a transaction since \\d\\d:\\d\\d:\\d\\d \\(\\d+ s\\), idle in transaction:"
                        + " INSERT INTO animals .*VALUES \\(gen_random_uuid\\(\\), …, …, …, …, …\\)")
                .endsWith(
                        "The schema is as it was before V3 (create expenses). Wait for process %1$d (role shelter_app,"
                                        .formatted(pid(volunteer))
                                + " application 'volunteer's backend') to end its transaction, or end it with"
                                + " pg_terminate_backend(%d), then migrate again.%n".formatted(pid(volunteer)));
        assertThat(database.everything()).isEqualTo(before);
    }

    @Test
    void a_lock_that_goes_away_in_time_only_delays() throws Exception {
        CompletableFuture<Outcome> migration =
                CompletableFuture.supplyAsync(() -> Outcome.of(commandLine.get(), "migrate"));
        // The first attempt ends in vain, the second is under way.
        waitUntilBlocked(true);
        waitUntilBlocked(false);
        waitUntilBlocked(true);
        volunteer.commit();

        Outcome outcome = migration.get(30, TimeUnit.SECONDS);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains(
                        "attempt 1 of 3",
                        "V3  create expenses",
                        "The schema is at version " + Migrations.newest() + ".");
        assertThat(database.query("SELECT name FROM animals")).containsExactly("Bella");
    }

    @Test
    void what_is_not_a_lock_is_not_tried_again() throws SQLException {
        volunteer.rollback();
        database.execute("CREATE TABLE expenses (somebody_made_this_by_hand int)");

        Outcome outcome = Outcome.of(commandLine.get(), "migrate");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).doesNotContain("attempt");
        assertThat(outcome.err()).contains("relation \"expenses\" already exists");
    }

    @Test
    void a_prepared_transaction_is_named() throws SQLException {
        TestDatabase.execute(volunteer, "PREPARE TRANSACTION 'forgotten'");
        try {
            Outcome outcome = Outcome.of(commandLine.get(), "migrate");

            assertThat(outcome.exitCode()).isEqualTo(4);
            assertThat(outcome.err())
                    .containsPattern("blocked by: the prepared transaction 'forgotten' \\(role shelter_app\\), in a"
                            + " transaction since \\d\\d:\\d\\d:\\d\\d \\(\\d+ s\\), prepared")
                    .contains("Commit the prepared transaction 'forgotten' (role shelter_app) or roll it back");
        } finally {
            try (Connection again = database.connectAs(APPLICATION)) {
                TestDatabase.execute(again, "ROLLBACK PREPARED 'forgotten'");
            }
        }
    }

    private void waitUntilBlocked(boolean expected) throws Exception {
        String blocked = "SELECT pid FROM pg_stat_activity WHERE " + pid(volunteer) + " = ANY (pg_blocking_pids(pid))";
        for (Instant end = Instant.now().plusSeconds(10);
                database.query(blocked).isEmpty() == expected; ) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(10);
        }
    }

    private static int pid(Connection connection) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
    }
}
