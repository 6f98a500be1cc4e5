package org.animalshelter.db.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
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
    void an_animal() throws SQLException {
        database.empty();
        run("migrate");
        database.execute(Rows.bella());
    }

    @Test
    void the_backfill_is_exact_and_leaves_what_is_there() throws SQLException {
        database.execute(Rows.expenses(5, null));
        database.execute("UPDATE expenses SET amount = (ARRAY[0.29, 10, 10.5, 1234567.89, 90071992547409.91])[n]"
                + " FROM (SELECT expense_id AS key, row_number() OVER (ORDER BY expense_id) AS n FROM expenses) AS numbered"
                + " WHERE expense_id = key");
        database.execute("UPDATE expenses SET amount_cents = 1 WHERE amount = 10");

        Outcome outcome = run("backfill", "amount-cents");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(database.query("SELECT amount_cents FROM expenses ORDER BY expense_id"))
                .containsExactly("29", "1", "1050", "123456789", "9007199254740991");
    }

    private Outcome run(String... arguments) {
        return Outcome.of(commandLine.get(), arguments);
    }
}
