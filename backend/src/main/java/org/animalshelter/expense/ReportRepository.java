package org.animalshelter.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Adds up expenses in the database, where they are; each query reads the expenses of the period once. */
@ApplicationScoped
class ReportRepository {

    record MonthRow(String month, BigDecimal total, Long count) {}

    record AnimalRow(UUID identifier, String name, String species, BigDecimal total, Long count, Long animals) {}

    private final Session session;

    @Inject
    ReportRepository(Session session) {
        this.session = session;
    }

    /**
     * Every month of the period. A range of the index for each of them is several times faster than one GROUP BY over
     * the month of each expense, and months without an expense come for free.
     */
    List<MonthRow> months(Period period) {
        return session.createNativeQuery("""
                        SELECT to_char(month, 'YYYY-MM') AS month, total, count
                        FROM generate_series(
                            date_trunc('month', CAST(:from AS timestamp)), CAST(:to AS timestamp), interval '1 month')
                            AS month
                        CROSS JOIN LATERAL (
                            SELECT coalesce(sum(amount_cents), 0) AS total, count(*) AS count
                            FROM expenses
                            WHERE created_date >= greatest(month AT TIME ZONE 'UTC', :start)
                                AND created_date < least((month + interval '1 month') AT TIME ZONE 'UTC', :end)) AS spent
                        ORDER BY month""", MonthRow.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("start", period.start())
                .setParameter("end", period.end())
                .getResultList();
    }

    /** A page of the animals with expenses in the period; each row says how many animals there are on all pages. */
    List<AnimalRow> animals(Period period, int page, int size) {
        return session.createNativeQuery("""
                        WITH spent AS (
                            SELECT animal_id, sum(amount_cents) AS total, count(*) AS count, count(*) OVER () AS animals
                            FROM expenses
                            WHERE created_date >= :start AND created_date < :end
                            GROUP BY animal_id
                            ORDER BY total DESC, animal_id
                            OFFSET :offset LIMIT :size)
                        SELECT identifier, name, species, total, count, animals
                        FROM spent JOIN animals USING (animal_id)
                        ORDER BY total DESC, animal_id""", AnimalRow.class)
                .setParameter("start", period.start())
                .setParameter("end", period.end())
                .setParameter("offset", (long) page * size)
                .setParameter("size", size)
                .getResultList();
    }
}
