package org.animalshelter.expense;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.animalshelter.animal.Animal;
import org.animalshelter.system.Page;

@ApplicationScoped
class ExpenseRepository implements PanacheRepositoryBase<Expense, Long> {

    private static final String IN_DOLLARS_AND_CENTS = """
            INSERT INTO expenses (identifier, animal_id, description, amount, amount_cents)
            SELECT ?, animal_id, ?, ?, ? FROM animals WHERE identifier = ?
            ON CONFLICT (identifier) DO NOTHING""";

    private static final String IN_DOLLARS = """
            INSERT INTO expenses (identifier, animal_id, description, amount)
            SELECT ?, animal_id, ?, ? FROM animals WHERE identifier = ?
            ON CONFLICT (identifier) DO NOTHING""";

    private final CentsColumn centsColumn;

    @Inject
    ExpenseRepository(CentsColumn centsColumn) {
        this.centsColumn = centsColumn;
    }

    Optional<Expense> identified(UUID identifier) {
        return find("identifier", identifier).firstResultOptional();
    }

    /** The newest first. Later pages start after an expense instead of at a number: they cost no more than the first. */
    Page<Expense> list(Animal animal, Optional<Expense> before, int size) {
        List<Expense> items = before.map(last -> find("animal = ?1 and key < ?2 order by key desc", animal, last.key))
                .orElseGet(() -> find("animal = ?1 order by key desc", animal))
                .page(0, size)
                .list();
        return new Page<>(items, count("animal", animal));
    }

    /**
     * Stores it unless its identifier is there already. One statement and one row, so that the same expense sent twice
     * at the same moment, to any instances, is stored once; its columns are listed, so that more of them do no harm.
     *
     * @return whether it was stored
     */
    boolean insert(UUID animalId, NewExpense expense) {
        UUID identifier = expense.identifier();
        String description = expense.description();
        Long cents = expense.amountCents();
        BigDecimal dollars = Cents.inDollars(cents);
        return getSession()
                        .doReturningWork(connection -> centsColumn.write(
                                connection,
                                () -> execute(
                                        connection,
                                        IN_DOLLARS_AND_CENTS,
                                        identifier,
                                        description,
                                        dollars,
                                        cents,
                                        animalId),
                                () -> execute(connection, IN_DOLLARS, identifier, description, dollars, animalId)))
                == 1;
    }

    /** Past Hibernate, which gives a transaction up as soon as a statement of its own has failed. */
    private static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
