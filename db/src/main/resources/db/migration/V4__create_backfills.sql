-- How far each backfill has come, so that it goes on where it was stopped. Only the owner may see it.
CREATE TABLE backfills (
    name         text        PRIMARY KEY,
    last_key     bigint      NOT NULL, -- rows up to this key are done, in this pass over the table
    changed_rows bigint      NOT NULL DEFAULT 0,
    changed_date timestamptz NOT NULL DEFAULT now()
);
