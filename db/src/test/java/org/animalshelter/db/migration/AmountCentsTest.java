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

/** Expenses on their way from dollars to cents. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class AmountCentsTest {

    private final TestDatabase database = TestDatabase.get();

    @Inject
    Instance<CommandLine> commandLine;

    @BeforeEach
    void rows_may_be_without_cents() throws SQLException {
        database.empty();
        run("migrate");
        database.execute("ALTER TABLE expenses ALTER COLUMN amount_cents DROP NOT NULL", Rows.bella());
    }

    @Test
    void the_backfill_is_exact_and_leaves_what_is_there() throws SQLException {
        database.execute(Rows.expenses(5, null));
        database.execute(
                "UPDATE expenses SET amount_cents = NULL, amount = (ARRAY[0.29, 10, 10.5, 1234567.89, 90071992547409.91])[n]"
                        + " FROM (SELECT expense_id AS key, row_number() OVER (ORDER BY expense_id) AS n FROM expenses) AS numbered"
                        + " WHERE expense_id = key");
        database.execute("UPDATE expenses SET amount_cents = 1 WHERE amount = 10");

        Outcome outcome = run("backfill", "amount-cents");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(database.query("SELECT amount_cents FROM expenses ORDER BY expense_id"))
                .containsExactly("29", "1", "1050", "123456789", "9007199254740991");
    }

    @Test
    void rows_without_cents_are_counted_and_nothing_is_changed() throws SQLException {
        database.execute(Rows.expenses(3, null), "UPDATE expenses SET amount_cents = NULL", Rows.expense());
        database.execute(
                "DROP INDEX expenses_by_date_in_cents", "DELETE FROM flyway_schema_history WHERE version::int > 6");
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

    @Test
    void an_expense_needs_no_dollars() throws SQLException {
        database.execute("INSERT INTO expenses (identifier, animal_id, amount_cents)"
                + " SELECT gen_random_uuid(), animal_id, 1234 FROM animals");

        assertThat(database.query("SELECT amount_cents FROM expenses")).containsExactly("1234");
    }

    private Outcome run(String... arguments) {
        return Outcome.of(commandLine.get(), arguments);
    }
}
