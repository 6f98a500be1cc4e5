-- For the report, as expenses_by_date, which goes when the dollars go. An index that could not be finished is removed by the
-- migrate command, so it does not exist.
-- squawk-ignore prefer-robust-stmts
CREATE INDEX CONCURRENTLY expenses_by_date_in_cents ON expenses (created_date) INCLUDE (animal_id, amount_cents);
