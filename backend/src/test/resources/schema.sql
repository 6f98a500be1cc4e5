-- What this backend expects of the database, and no more: tables and columns it names, and the constraints it relies on.

CREATE TABLE users (
    user_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identifier uuid NOT NULL UNIQUE,
    username text NOT NULL UNIQUE,
    password text NOT NULL,
    name text NOT NULL,
    role text NOT NULL
);
