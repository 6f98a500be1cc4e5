-- PostgreSQL takes the valid constraint for proof, and does not read the table under the lock.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE expenses ALTER COLUMN amount_cents SET NOT NULL;
ALTER TABLE expenses DROP CONSTRAINT expenses_amount_cents_not_null;
