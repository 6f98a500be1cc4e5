package org.animalshelter.db.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.animalshelter.db.Outcome;
import org.animalshelter.db.postgres.DatabaseResource;
import org.animalshelter.db.postgres.Rows;
import org.animalshelter.db.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A database that comes from dollars, without having met the backfill. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class AmountCentsTest {

    private final TestDatabase database = TestDatabase.get();

    @Inject
    Instance<CommandLine> commandLine;

    @BeforeEach
    void as_after_V6() throws SQLException {
        database.empty();
        run("migrate");
        database.execute(
                "ALTER TABLE expenses ADD COLUMN amount numeric(19, 2), ALTER COLUMN amount_cents DROP NOT NULL",
                "DROP INDEX expenses_by_date_in_cents",
                "DELETE FROM flyway_schema_history WHERE version::int > 6",
                Rows.bella());
    }

    @Test
    void rows_without_cents_are_counted_and_nothing_is_changed() throws SQLException {
        database.execute(Rows.expenses(3, null), "UPDATE expenses SET amount_cents = NULL", Rows.expense());
        List<String> before = database.everything();

        Outcome refused = run("migrate");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err().strip())
                .isEqualTo("V7 (require amount cents) failed: 3 expenses have no amount in cents. Run the backfill"
                        + " amount-cents first: it comes with the db release of amount-cents-2. The schema is as it was"
                        + " before V7 (require amount cents).");
        assertThat(database.everything()).isEqualTo(before);

        database.execute("UPDATE expenses SET amount_cents = 1234");
        assertThat(run("migrate").exitCode()).isZero();
        assertThatThrownBy(() -> database.execute("UPDATE expenses SET amount_cents = NULL"))
                .hasMessageContaining("not-null");
    }

    private Outcome run(String... arguments) {
        return Outcome.of(commandLine.get(), arguments);
    }
}
