package org.animalshelter.db.postgres;

/** What a backend writes, with defaults: a test names only what it is about. */
public final class Rows {

    private Rows() {}

    /** A statement that adds Bella, a dog. */
    public static String bella() {
        return animal("Bella", "dog");
    }

    /** A statement that adds an animal. */
    public static String animal(String name, String species) {
        return "INSERT INTO animals (identifier, name, species, sex, arrived_on, status)"
                + " VALUES (gen_random_uuid(), '%s', '%s', 'female', '2026-01-03', 'available')"
                        .formatted(name, species);
    }

    /** A statement that adds the user Ben, a volunteer. */
    public static String ben() {
        return "INSERT INTO users (identifier, username, password, name, role)"
                + " VALUES (gen_random_uuid(), 'ben', 'hashed', 'Ben Okafor', 'volunteer')";
    }

    /** A statement that reminds each user of each animal. */
    public static String reminders() {
        return "INSERT INTO reminders (identifier, user_id, animal_id, every_hours)"
                + " SELECT gen_random_uuid(), user_id, animal_id, 8 FROM users, animals";
    }

    /** A statement that adds an expense of 12.34 for one of the animals. */
    public static String expense() {
        return expenses(1, null);
    }

    /**
     * A statement that adds expenses of 12.34 for one of the animals.
     *
     * @param description null for none
     */
    public static String expenses(int count, String description) {
        return "INSERT INTO expenses (identifier, animal_id, amount_cents, description)"
                + " SELECT gen_random_uuid(), animal_id, 1234, %s"
                        .formatted(description == null ? "NULL" : "'" + description + "'")
                + " FROM (SELECT animal_id FROM animals LIMIT 1) AS animal, generate_series(1, " + count + ")";
    }
}
