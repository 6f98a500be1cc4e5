-- Those who may sign in. The identifier is what the outside knows; the key never leaves the database.
CREATE TABLE users (
    user_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identifier uuid   NOT NULL UNIQUE,
    username   text   NOT NULL UNIQUE,
    password   text   NOT NULL, -- a bcrypt hash
    name       text   NOT NULL,
    role       text   NOT NULL CHECK (role IN ('coordinator', 'volunteer'))
);
