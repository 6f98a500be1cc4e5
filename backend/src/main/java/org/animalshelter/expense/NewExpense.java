package org.animalshelter.expense;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.animalshelter.system.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An expense to be recorded. Its identifier is made by the client, so that sending it twice records it once. */
record NewExpense(
        @NotNull UUID identifier,

        @NotNull @Amount @Schema(description = "In dollars, with at most 2 decimals.", examples = "12.34")
        Double amount,

        @PlainText(max = 200) @Schema(maxLength = 200) String description) {

    /** Whether it was sent before as this expense. */
    boolean isStoredAs(Expense expense) {
        return amount.equals(expense.amount) && Objects.equals(description, expense.description);
    }
}
