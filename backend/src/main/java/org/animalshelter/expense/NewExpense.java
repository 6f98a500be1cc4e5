package org.animalshelter.expense;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.util.Objects;
import java.util.UUID;
import org.animalshelter.system.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An expense to be recorded. Its identifier is made by the client, so that sending it twice records it once. */
record NewExpense(
        @NotNull UUID identifier,

        @NotNull @Min(1) @Max(MOST_CENTS) @Schema(description = "In cents.", examples = "1234")
        Long amountCents,

        @Null(message = "is gone: send amountCents, a whole number of cents") @Schema(hidden = true)
        Object amount,

        @PlainText(max = 200) @Schema(maxLength = 200) String description) {

    /** As many as a JSON number can count for every client: 2^53 - 1. */
    static final long MOST_CENTS = 9_007_199_254_740_991L;

    /** Whether it was sent before as this expense. */
    boolean isStoredAs(Expense expense) {
        return amountCents == expense.amountCents && Objects.equals(description, expense.description);
    }
}
