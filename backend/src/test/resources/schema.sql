-- What this backend expects of the database, and no more: tables and columns it names, and the constraints it relies on.

CREATE TABLE users (
    user_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identifier uuid NOT NULL UNIQUE,
    username text NOT NULL UNIQUE,
    password text NOT NULL,
    name text NOT NULL,
    role text NOT NULL
);

CREATE TABLE animals (
    animal_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identifier uuid NOT NULL UNIQUE,
    name text NOT NULL,
    species text NOT NULL,
    breed text,
    sex text NOT NULL,
    born_on date,
    arrived_on date NOT NULL,
    status text NOT NULL,
    microchip text UNIQUE,
    description text
);

CREATE TABLE expenses (
    expense_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identifier uuid NOT NULL UNIQUE,
    animal_id bigint NOT NULL REFERENCES animals,
    created_date timestamptz NOT NULL DEFAULT now(),
    amount_cents bigint NOT NULL,
    description text
);

CREATE TABLE reminders (
    reminder_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identifier uuid NOT NULL UNIQUE,
    user_id bigint NOT NULL REFERENCES users,
    animal_id bigint NOT NULL REFERENCES animals,
    every_hours integer NOT NULL,
    created_date timestamptz NOT NULL DEFAULT now(),
    fed_date timestamptz
);
