package org.animalshelter.db.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.animalshelter.db.Migrations;
import org.animalshelter.db.Outcome;
import org.animalshelter.db.postgres.DatabaseResource;
import org.animalshelter.db.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class MigrateTest {

    private static final String TABLES =
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'flyway%' ORDER BY 1";

    private final TestDatabase database = TestDatabase.get();

    @Inject
    Instance<CommandLine> commandLine;

    @BeforeEach
    void an_empty_database() throws SQLException {
        database.empty();
    }

    @Test
    void an_empty_database_gets_the_whole_schema_and_a_line_per_migration() throws SQLException {
        Outcome outcome = run("migrate");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .containsSubsequence("V1  create users", " ms", "V2  create animals", "V3  create expenses");
        assertThat(outcome.out()).endsWith("The schema is at version %s.%n".formatted(Migrations.newest()));
        assertThat(database.query(TABLES)).contains("animals", "expenses", "users");
    }

    @Test
    void migrating_again_changes_nothing() throws SQLException {
        run("migrate");
        List<String> before = database.everything();

        Outcome again = run("migrate");

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).isEqualTo("The schema is at version %s, as before.%n".formatted(Migrations.newest()));
        assertThat(database.everything()).isEqualTo(before);
    }

    @Test
    void a_schema_of_a_newer_release_is_left_alone_and_not_called_a_success() throws SQLException {
        run("migrate");
        database.execute(
                "GRANT DELETE ON expenses TO shelter_app",
                "INSERT INTO flyway_schema_history SELECT 9999, '9999', 'of tomorrow', type, 'V9999__of_tomorrow.sql',"
                        + " 4711, installed_by, now(), 1, true FROM flyway_schema_history WHERE version = '3'");
        List<String> before = database.everything();

        Outcome outcome = run("migrate");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err())
                .contains("The schema is at version 9999, this release ends at version " + Migrations.newest());
        assertThat(database.everything()).isEqualTo(before);
        assertThat(run("info").out())
                .contains("Release: version " + Migrations.newest(), "Schema:  version 9999", "of tomorrow");
    }

    @Test
    void info_tells_what_is_pending_and_then_what_is_applied() {
        Outcome before = run("info");

        assertThat(before.exitCode()).isZero();
        assertThat(before.out())
                .contains("Release: version " + Migrations.newest(), "Schema:  version 0 (nothing applied yet)");
        assertThat(before.out()).containsPattern("1 +create users +pending");

        run("migrate");
        assertThat(run("info").out())
                .contains("Schema:  version " + Migrations.newest())
                .containsPattern("3 +create expenses +success +\\d{4}-");
    }

    private Outcome run(String... arguments) {
        return Outcome.of(commandLine.get(), arguments);
    }
}
