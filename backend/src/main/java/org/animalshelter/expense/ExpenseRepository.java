package org.animalshelter.expense;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.animalshelter.animal.Animal;
import org.animalshelter.system.Page;

@ApplicationScoped
class ExpenseRepository implements PanacheRepositoryBase<Expense, Long> {

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
        return getSession()
                        .createNativeMutationQuery("""
                                INSERT INTO expenses (identifier, animal_id, amount_cents, description)
                                SELECT :identifier, animal_id, :cents, :description
                                FROM animals WHERE identifier = :animalId
                                ON CONFLICT (identifier) DO NOTHING""")
                        .setParameter("identifier", expense.identifier())
                        .setParameter("animalId", animalId)
                        .setParameter("cents", expense.amountCents())
                        .setParameter("description", expense.description(), String.class)
                        .executeUpdate()
                == 1;
    }
}
