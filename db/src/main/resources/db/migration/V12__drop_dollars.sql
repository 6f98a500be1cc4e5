-- Takes expenses_by_date along, whose place expenses_by_date_in_cents has taken. No backend that runs names the column.
-- squawk-ignore ban-drop-column
ALTER TABLE expenses DROP COLUMN amount;
