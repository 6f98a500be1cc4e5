-- The animals in the shelter's care, and those that found a home.
-- How long a text may be is the backend's rule: to change a varchar later would take an exclusive lock.
CREATE TABLE animals (
    animal_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identifier  uuid   NOT NULL UNIQUE,
    name        text   NOT NULL,
    species     text   NOT NULL CHECK (species IN ('dog', 'cat', 'rabbit', 'bird', 'other')),
    breed       text,
    sex         text   NOT NULL CHECK (sex IN ('female', 'male', 'unknown')),
    born_on     date,
    arrived_on  date   NOT NULL,
    status      text   NOT NULL CHECK (status IN ('available', 'reserved', 'adopted', 'in_treatment')),
    microchip   text   UNIQUE,
    description text
);

-- The list of animals is ordered by name; the key makes the order of namesakes, and so the pages, stable.
CREATE INDEX animals_by_name ON animals (name, animal_id);
