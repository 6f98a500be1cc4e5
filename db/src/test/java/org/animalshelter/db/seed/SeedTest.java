package org.animalshelter.db.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.animalshelter.db.Migrations;
import org.animalshelter.db.Outcome;
import org.animalshelter.db.postgres.DatabaseResource;
import org.animalshelter.db.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class SeedTest {

    private static final String EVERY_ROW = """
            SELECT u::text FROM users AS u
            UNION ALL SELECT a::text FROM animals AS a
            UNION ALL SELECT e::text FROM expenses AS e
            """;

    private static final List<String> ODD = List.of(
            "animals WHERE born_on > arrived_on - 56 OR arrived_on >= current_date",
            "animals WHERE microchip !~ '^9[0-9]{14}$'",
            "animals WHERE microchip IS NOT NULL AND species NOT IN ('dog', 'cat', 'rabbit')",
            "chips WHERE registered_on NOT BETWEEN arrived_on AND arrived_on + 6 OR registered_on > current_date",
            "(SELECT breed FROM animals GROUP BY breed HAVING count(DISTINCT species) > 1)",
            "animals WHERE age(arrived_on, born_on) > CASE species WHEN 'dog' THEN interval '13 years'"
                    + " WHEN 'cat' THEN interval '15 years' WHEN 'rabbit' THEN interval '7 years'"
                    + " WHEN 'bird' THEN interval '6 years' ELSE interval '2 years' END",
            "animals WHERE (sex = 'unknown') <> (species = 'bird')",
            "animals WHERE status = 'adopted' AND arrived_on > current_date - 14",
            "animals WHERE born_on > arrived_on - 90 AND description ~ 'sit and stay|comes back for dinner'",
            "(SELECT animal_id FROM expenses WHERE description IN ('Neutering', 'Check-up on arrival')"
                    + " GROUP BY animal_id, description HAVING count(*) > 1)",
            "bills WHERE description = 'Neutering' AND day < born_on + 120",
            "bills WHERE description = 'Dental cleaning' AND day < born_on + 365",
            "bills WHERE day NOT BETWEEN arrived_on AND current_date - 1",
            "bills WHERE description = 'Cat litter' AND species <> 'cat' OR description ~ 'leash' AND species <> 'dog'");

    private final TestDatabase database = TestDatabase.get();

    @Inject
    Instance<CommandLine> commandLine;

    @BeforeEach
    void an_empty_schema() throws SQLException {
        database.empty();
        run("migrate");
    }

    @Test
    void an_empty_database_becomes_a_shelter() throws SQLException {
        Outcome outcome = run("seed");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("Added 60 animals with 400 expenses, and users ada, ben and cleo");
        assertThat(count("animals")).isEqualTo(60);
        assertThat(count("expenses")).isEqualTo(400);
        assertThat(database.query("SELECT username || ' ' || role FROM users ORDER BY 1"))
                .containsExactly("ada coordinator", "ben volunteer", "cleo volunteer");
        assertThat(count("(SELECT DISTINCT name FROM animals)")).isEqualTo(60);
        assertThat(count("(SELECT DISTINCT species FROM animals)")).isEqualTo(5);
        assertThat(count("(SELECT DISTINCT status FROM animals)")).isEqualTo(4);
    }

    @Test
    void the_users_sign_in_with_the_password_shelter() throws SQLException {
        run("seed");
        try (Connection admin = database.connectAs("postgres")) {
            TestDatabase.execute(admin, "CREATE EXTENSION pgcrypto SCHEMA public");
        }

        assertThat(count("users WHERE crypt('shelter', password) = password")).isEqualTo(3);
    }

    @Test
    void expenses_are_in_the_order_of_time_and_of_animals_that_were_there() throws SQLException {
        run("seed", "--animals", "200", "--expenses", "5000");

        assertThat(count("(SELECT created_date < lag(created_date) OVER (ORDER BY expense_id) AS earlier FROM expenses)"
                        + " WHERE earlier"))
                .isZero();
        assertThat(count("expenses JOIN animals USING (animal_id)"
                        + " WHERE (created_date AT TIME ZONE 'UTC')::date < arrived_on"))
                .isZero();
        assertThat(count("expenses WHERE created_date NOT BETWEEN now() - interval '366 days' AND now()"))
                .isZero();
        assertThat(count("expenses WHERE amount_cents NOT BETWEEN 400 AND 190000"))
                .isZero();
    }

    @Test
    void a_vet_finds_nothing_odd() throws SQLException {
        run("seed", "--animals", "2000", "--expenses", "20000");
        database.execute(
                // The last three digits of a chip are those of the day, counted since 1970.
                "CREATE VIEW chips AS SELECT *, today - (today - date '1970-01-01' - right(microchip, 3)::int + 100000) % 1000"
                        + " AS registered_on FROM animals, (SELECT current_date AS today) AS now WHERE microchip IS NOT NULL",
                "CREATE VIEW bills AS SELECT e.description, (created_date AT TIME ZONE 'UTC')::date AS day, a.species,"
                        + " a.born_on, a.arrived_on FROM expenses AS e JOIN animals AS a USING (animal_id)");

        assertThat(ODD).allSatisfy(rows -> assertThat(count(rows)).isZero());
    }

    @Test
    void seeding_again_changes_nothing() throws SQLException {
        run("seed");
        List<String> before = database.query(EVERY_ROW);

        Outcome again = run("seed", "--animals", "5");

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("animals or users already: nothing was changed");
        assertThat(database.query(EVERY_ROW)).isEqualTo(before);
    }

    @Test
    void a_shelter_that_has_a_user_is_not_a_sample() throws SQLException {
        database.execute("INSERT INTO users (identifier, username, password, name, role)"
                + " VALUES (gen_random_uuid(), 'zoe', 'x', 'Zoe', 'coordinator')");

        Outcome outcome = run("seed");

        assertThat(outcome.exitCode()).isZero();
        assertThat(count("animals")).isZero();
        assertThat(count("users")).isEqualTo(1);
    }

    @Test
    void it_makes_the_same_shelter_every_time() throws SQLException {
        run("seed");
        List<String> first = database.query(EVERY_ROW);
        database.empty();
        run("migrate");

        run("seed");

        assertThat(database.query(EVERY_ROW)).isEqualTo(first);
    }

    @Test
    void with_more_animals_than_names_names_come_again() throws SQLException {
        run("seed", "--animals", "3000", "--expenses", "0");

        assertThat(count("animals")).isEqualTo(3000);
        assertThat(count("(SELECT DISTINCT name FROM animals)")).isBetween(60L, 200L);
        assertThat(count("expenses")).isZero();
    }

    @Test
    void a_single_animal_can_have_all_expenses() throws SQLException {
        assertThat(run("seed", "--animals", "1", "--expenses", "300").exitCode())
                .isZero();
        assertThat(count("expenses")).isEqualTo(300);
    }

    @Test
    void a_failure_leaves_nothing_behind() throws SQLException {
        database.execute("ALTER TABLE expenses ADD CHECK (description <> 'Vet visit')");

        Outcome outcome = run("seed");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("could not be added, nothing was changed")
                .contains("violates check");
        assertThat(database.query(EVERY_ROW)).isEmpty();
    }

    @Test
    void a_schema_that_is_not_of_this_release_is_not_filled() throws SQLException {
        database.empty();

        Outcome outcome = run("seed");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("needs version " + Migrations.newest() + ": run 'migrate' first");
    }

    @ParameterizedTest
    @CsvSource({"--animals,0", "--animals,-5", "--animals,1000001", "--expenses,-1", "--expenses,many"})
    void a_number_that_makes_no_sense_is_refused(String option, String number) {
        Outcome outcome = run("seed", option, number);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(option, number);
    }

    private long count(String from) throws SQLException {
        return Long.parseLong(database.query("SELECT count(*) FROM " + from).get(0));
    }

    private Outcome run(String... arguments) {
        return Outcome.of(commandLine.get(), arguments);
    }
}
