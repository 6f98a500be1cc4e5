package org.animalshelter.expense;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An expense as the API shows it; the same amount in dollars and in cents. */
@Schema(name = "Expense")
record ExpenseView(UUID identifier, double amount, long amountCents, String description, Instant createdDate) {

    static ExpenseView of(Expense expense) {
        return new ExpenseView(
                expense.identifier,
                expense.amount.doubleValue(),
                expense.cents(),
                expense.description,
                expense.createdDate);
    }
}
