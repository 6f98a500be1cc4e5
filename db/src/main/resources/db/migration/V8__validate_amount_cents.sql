-- Reads the whole table, and lets everyone read and write meanwhile.
ALTER TABLE expenses VALIDATE CONSTRAINT expenses_amount_cents_not_null;
