-- Whom to remind of feeding which animal. That an interval is between an hour and a week is the backend's rule: it can
-- explain itself.
CREATE TABLE reminders (
    reminder_id  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identifier   uuid        NOT NULL UNIQUE, -- made by the client, so that a write sent twice is kept once
    user_id      bigint      NOT NULL REFERENCES users,
    animal_id    bigint      NOT NULL REFERENCES animals,
    -- squawk-ignore prefer-bigint-over-int
    every_hours  integer     NOT NULL, -- at most 168
    created_date timestamptz NOT NULL DEFAULT now(),
    fed_date     timestamptz
);

-- The reminders of one user, page by page.
CREATE INDEX reminders_of_user ON reminders (user_id, reminder_id);
