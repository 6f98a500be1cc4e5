package org.animalshelter.expense;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.animalshelter.system.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was spent in a period, in cents: in all, by month, and by animal. */
@Schema(name = "ExpenseReport")
record Report(
        LocalDate from,
        LocalDate to,
        BigInteger totalCents,
        long count,

        @Schema(description = "Every month of the period, also those without an expense.")
        List<Month> months,

        @Schema(description = "The most expensive first.") Page<PerAnimal> animals) {

    record Month(@Schema(examples = "2026-01") String month, BigInteger totalCents, long count) {}

    record PerAnimal(UUID identifier, String name, String species, BigInteger totalCents, long count) {}
}
