package org.animalshelter.db.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.animalshelter.db.Migrations;
import org.animalshelter.db.Outcome;
import org.animalshelter.db.connection.Database;
import org.animalshelter.db.postgres.DatabaseResource;
import org.animalshelter.db.postgres.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever Flyway refuses: people read what is wrong and what to do next, and the schema is as it was. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class RefusalTest {

    private static final String APPLIED =
            "INSERT INTO flyway_schema_history SELECT %d, '%s', '%s', type, '%s', checksum,"
                    + " installed_by, now(), 1, %s FROM flyway_schema_history WHERE version = '3'";

    private final TestDatabase database = TestDatabase.get();

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
    void a_migrated_schema() throws SQLException {
        database.empty();
        migrate();
        migrations = MoreMigrations.in(folder, connections, configured);
    }

    @Test
    void a_number_that_comes_too_late() throws SQLException {
        migrations.add("V9001__later", "SELECT 1;");
        migrate();
        migrations.add("V9000__too_late", "SELECT 1;");
        migrations.add("V9000.5__also_too_late", "SELECT 1;");

        assertRefused(
                "V9000 (too late) is not applied, and the schema is at version 9001: give it the next free number, V9002.",
                "V9000.5 (also too late) is not applied, and the schema is at version 9001: give it the next free number,"
                        + " V9003. Nothing was changed.");
    }

    @Test
    void a_migration_that_was_edited_after_it_ran() throws SQLException {
        database.execute("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '2'");

        assertRefused(
                "V2 (create animals) was changed after it was applied: restore its file, and put the change into a"
                        + " migration of its own, V" + (Integer.parseInt(Migrations.newest()) + 1)
                        + ". Nothing was changed.");
    }

    @Test
    void a_migration_that_was_renamed_after_it_ran() throws SQLException {
        database.execute("UPDATE flyway_schema_history SET description = 'create pets' WHERE version = '2'");

        assertRefused(
                "V2 (create pets) is applied under this name, and its file has another one: rename the file. Nothing"
                        + " was changed.");
    }

    @Test
    void an_applied_migration_whose_file_is_missing() throws SQLException {
        database.execute(APPLIED.formatted(1000, "1.5", "of yesterday", "V1.5__of_yesterday.sql", true));

        assertRefused(
                "V1.5 (of yesterday) is applied, and this release has no file for it: restore the file. Nothing was"
                        + " changed.");
    }

    @Test
    void a_migration_that_failed_before() throws SQLException {
        migrations.add("V9000__fail", "SELECT 1;");
        database.execute(APPLIED.formatted(1000, "9000", "fail", "V9000__fail.sql", false));

        assertRefused("V9000 (fail) failed earlier and may have left something: undo that, delete its row in"
                + " flyway_schema_history where success is false, and migrate again. Nothing was changed.");
    }

    @Test
    void two_migrations_of_one_number() throws SQLException {
        migrations.add("V9000__one", "SELECT 1;");
        migrations.add("V9000__other", "SELECT 1;");

        assertRefused(
                "The number 9000 is taken more than once, by V9000__one.sql and V9000__other.sql: give the later one"
                        + " the next free number, V9001.");
    }

    @Test
    void a_name_that_is_not_one_of_a_migration() throws SQLException {
        migrations.add("V9000_one_underscore", "SELECT 1;");

        assertRefused("V9000_one_underscore.sql is not the name of a migration, and would not be applied: name it"
                + " V<number>__<what_it_does>.sql, with two underscores.");
    }

    @Test
    void a_database_of_somebody_else() throws SQLException {
        database.empty();
        database.execute("CREATE TABLE strangers (nothing int)");

        Outcome outcome = Outcome.of(commandLine.get(), "migrate");

        assertThat(outcome.err().strip())
                .isEqualTo(
                        "The database has tables that no migration made, and no history of migrations: it is not one of"
                                + " the shelter. Give an empty database in DATABASE_URL. Nothing was changed.");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(database.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .containsExactly("strangers");
    }

    @Test
    void a_statement_that_is_not_sql() throws SQLException {
        migrations.add("V9000__typing_mistake", "SELECT 1;\n\nSELCT 2;\n");

        assertRefused("V9000 (typing mistake) failed in line 3 of V9000__typing_mistake.sql: syntax error at or near"
                + " \"SELCT\". The schema is as it was before V9000 (typing mistake).");
    }

    @Test
    void a_text_that_does_not_end() throws SQLException {
        migrations.add("V9000__open_quote", "SELECT 1;\nSELECT 'it;\n");

        assertRefused(
                "V9000 (open quote) failed in line 2 of V9000__open_quote.sql: unterminated quoted string at or near"
                        + " \"'it;\". The schema is as it was before V9000 (open quote).");
    }

    @Test
    void a_placeholder_is_what_it_says() throws SQLException {
        migrations.add("V9000__comment", "COMMENT ON TABLE animals IS 'costs ${5}';");

        migrate();

        assertThat(database.query("SELECT obj_description('animals'::regclass)"))
                .containsExactly("costs ${5}");
    }

    @Test
    void a_row_that_breaks_a_rule_is_not_shown() throws SQLException {
        database.execute("INSERT INTO users (identifier, username, password, name, role)"
                + " VALUES (gen_random_uuid(), 'zoe', 'secret', 'Zoe', 'volunteer')");
        migrations.add("V9000__only_coordinators", "ALTER TABLE users ADD CHECK (role = 'coordinator');");

        assertRefused("V9000 (only coordinators) failed in line 1 of V9000__only_coordinators.sql: check constraint"
                + " \"users_role_check1\" of relation \"users\" is violated by some row. The schema is as it was before"
                + " V9000 (only coordinators).");
    }

    @Test
    void another_migration_at_the_same_time() throws Exception {
        migrations.add("V9000__sleep", "SELECT pg_sleep(60);");
        CompletableFuture<Outcome> other =
                CompletableFuture.supplyAsync(() -> Outcome.of(commandLine.get(), "migrate"));
        String sleeping = "SELECT pid FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)'";
        while (database.query(sleeping).isEmpty()) {
            assertThat(other).isNotDone();
            Thread.sleep(10);
        }

        Outcome outcome = Outcome.of(commandLine.get(), "migrate");

        database.execute("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)'");
        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.err())
                .containsPattern(
                        "^Another migration of this database is running, in process \\d+ \\(role shelter_owner,"
                                + " application 'shelter-db migrate [0-9a-f]+'\\), .*Nothing was changed\\. Wait for process");
        assertThat(other.get().exitCode()).isEqualTo(1);
    }

    private void assertRefused(String... sentences) throws SQLException {
        List<String> before = database.everything();

        Outcome outcome = Outcome.of(commandLine.get(), "migrate");

        assertThat(outcome.err().lines().toList()).containsExactly(sentences);
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(database.everything()).isEqualTo(before);
    }

    private void migrate() {
        Outcome outcome = Outcome.of(commandLine.get(), "migrate");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }
}
