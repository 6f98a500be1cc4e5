package org.animalshelter.expense;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.animalshelter.expense.ReportRepository.AnimalRow;
import org.animalshelter.expense.ReportRepository.MonthRow;
import org.animalshelter.system.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/reports/expenses")
@Tag(name = "Reports")
@RolesAllowed("volunteer")
class ReportResource {

    private final ReportRepository reports;

    @Inject
    ReportResource(ReportRepository reports) {
        this.reports = reports;
    }

    @GET
    @Operation(summary = "Report what was spent in a period of at most 5 years")
    public Report report(
            @QueryParam("from")
                    @Parameter(description = "The first day, in UTC: by default the last 12 calendar months.")
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day, in UTC: by default today.") LocalDate to,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(1_000_000) Integer page,
            @QueryParam("size") @DefaultValue("100") @Min(1) @Max(200) Integer size) {
        Period period = Period.of(from, to, LocalDate.now(ZoneOffset.UTC));
        List<MonthRow> months = reports.months(period);
        BigDecimal total = months.stream().map(MonthRow::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        long count = months.stream().mapToLong(MonthRow::count).sum();
        return new Report(
                period.from(),
                period.to(),
                total.toBigIntegerExact(),
                count,
                months.stream().map(ReportResource::month).toList(),
                animals(period, page, size));
    }

    private Page<Report.PerAnimal> animals(Period period, int page, int size) {
        List<AnimalRow> rows = reports.animals(period, page, size);
        // A page after the last one has no row that could say how many animals there are.
        List<AnimalRow> counted = rows.isEmpty() && page > 0 ? reports.animals(period, 0, 1) : rows;
        return new Page<>(
                rows.stream().map(ReportResource::perAnimal).toList(),
                counted.isEmpty() ? 0 : counted.get(0).animals());
    }

    private static Report.Month month(MonthRow row) {
        return new Report.Month(row.month(), row.total().toBigIntegerExact(), row.count());
    }

    private static Report.PerAnimal perAnimal(AnimalRow row) {
        return new Report.PerAnimal(
                row.identifier(), row.name(), row.species(), row.total().toBigIntegerExact(), row.count());
    }
}
