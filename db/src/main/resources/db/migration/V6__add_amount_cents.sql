-- Becomes the amount, in cents. Null until the backfill 'amount-cents' has been there; backends fill it in new rows.
ALTER TABLE expenses ADD COLUMN amount_cents bigint;
