package org.animalshelter.expense;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An expense as the API shows it. */
@Schema(name = "Expense")
record ExpenseView(UUID identifier, long amountCents, String description, Instant createdDate) {

    static ExpenseView of(Expense expense) {
        return new ExpenseView(expense.identifier, expense.amountCents, expense.description, expense.createdDate);
    }
}
