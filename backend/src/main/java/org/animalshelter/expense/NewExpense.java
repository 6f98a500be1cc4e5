package org.animalshelter.expense;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.animalshelter.system.PlainText;
import org.animalshelter.system.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An expense to be recorded. Its identifier is made by the client, so that sending it twice records it once. */
record NewExpense(
        @NotNull UUID identifier,

        @Amount
        @Schema(description = "In dollars, with at most 2 decimals. Send amountCents instead.", examples = "12.34")
        Double amount,

        @Min(1) @Max(Cents.MOST) @Schema(description = "In cents.", examples = "1234")
        Long amountCents,

        @PlainText(max = 200) @Schema(maxLength = 200) String description) {

    /**
     * What was spent. The name of the field tells its unit, never the form of the number: a page sends ten dollars as 10.
     *
     * @throws Refusal with 400 where there is no amount, or two that differ
     */
    long cents() {
        if (amount == null && amountCents == null) {
            throw Refusal.badField("amountCents", "must not be null");
        }
        if (amountCents == null) {
            return Cents.of(amount);
        }
        if (amount != null && amount != Cents.inDollars(amountCents).doubleValue()) {
            throw Refusal.badField("amountCents", "must be the same as amount, or one of them left out");
        }
        return amountCents;
    }

    /** Whether it was sent before as this expense. */
    boolean isStoredAs(Expense expense) {
        return cents() == expense.cents() && Objects.equals(description, expense.description);
    }
}
