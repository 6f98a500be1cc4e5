-- What was spent on an animal, in dollars. That an amount is above zero is the backend's rule: it can explain itself.
CREATE TABLE expenses (
    expense_id   bigint         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identifier   uuid           NOT NULL UNIQUE, -- made by the client, so that a write sent twice is recorded once
    animal_id    bigint         NOT NULL REFERENCES animals,
    created_date timestamptz    NOT NULL DEFAULT now(),
    amount       numeric(19, 2) NOT NULL,
    description  text
);

-- The expenses of one animal, newest first, page by page.
CREATE INDEX expenses_of_animal ON expenses (animal_id, expense_id DESC);

-- The report sums up a period by month and by animal, from this index alone.
CREATE INDEX expenses_by_date ON expenses (created_date) INCLUDE (animal_id, amount);
