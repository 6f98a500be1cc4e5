-- Refuses while a row has no cents, and says what to do; otherwise no row without them comes in any more. The rows that are
-- there are not looked at under the lock that this takes: that is the next migration's.
DO $$
DECLARE
    missing bigint := (SELECT count(*) FROM expenses WHERE amount_cents IS NULL);
BEGIN
    IF missing > 0 THEN
        RAISE EXCEPTION '% expenses have no amount in cents', missing
            USING HINT = 'Run the backfill amount-cents first: it comes with the db release of amount-cents-2.';
    END IF;
END
$$;

ALTER TABLE expenses ADD CONSTRAINT expenses_amount_cents_not_null CHECK (amount_cents IS NOT NULL) NOT VALID;
