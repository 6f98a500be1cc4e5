package org.animalshelter.db.migration;

import static org.animalshelter.db.postgres.TestDatabase.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.animalshelter.db.Outcome;
import org.animalshelter.db.postgres.DatabaseResource;
import org.animalshelter.db.postgres.Rows;
import org.animalshelter.db.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class PrivilegesTest {

    /** Each table and sequence with what a role may do to it, as a whole or in some columns. */
    private static final String RIGHTS = """
            SELECT class.relname || ': ' || coalesce(string_agg(privilege, ', ' ORDER BY privilege), 'nothing')
            FROM pg_class AS class
            LEFT JOIN LATERAL (
                SELECT privilege_type AS privilege FROM aclexplode(class.relacl)
                WHERE grantee = 'ROLE'::regrole
                UNION ALL
                SELECT privilege_type || ' (' || attname || ')' FROM pg_attribute, aclexplode(attacl)
                WHERE attrelid = class.oid AND grantee = 'ROLE'::regrole
            ) AS rights ON true
            WHERE class.relnamespace = 'public'::regnamespace AND class.relkind IN ('r', 'v', 'm', 'p', 'f', 'S')
            GROUP BY class.relname
            HAVING count(privilege) > 0 OR min(class.relkind) = 'r'
            ORDER BY 1
            """;

    private static final List<String> FORBIDDEN = List.of(
            "UPDATE users SET role = 'coordinator'",
            "UPDATE users SET password = 'known'",
            "INSERT INTO users (identifier, username, password, name, role)"
                    + " VALUES (gen_random_uuid(), 'eve', 'known', 'Eve', 'coordinator')",
            "DELETE FROM users",
            "UPDATE animals SET name = 'Rex'",
            "UPDATE animals SET microchip = NULL",
            "DELETE FROM animals",
            "UPDATE expenses SET amount_cents = 1",
            "DELETE FROM expenses",
            "UPDATE reminders SET user_id = 1",
            "DELETE FROM reminders",
            "TRUNCATE expenses",
            "SELECT nextval('animals_animal_id_seq')",
            "SELECT setval('animals_animal_id_seq', 1)",
            "CREATE TABLE mine (nothing int)",
            "ALTER TABLE animals ADD COLUMN nothing int",
            "DROP TABLE expenses",
            "CREATE INDEX mine ON animals (name)",
            "SELECT * FROM flyway_schema_history",
            "UPDATE flyway_schema_history SET success = false",
            "DELETE FROM flyway_schema_history",
            "SELECT * FROM backfills",
            "INSERT INTO backfills (name, last_key) VALUES ('mine', 1)");

    private final TestDatabase database = TestDatabase.get();

    @Inject
    Instance<CommandLine> commandLine;

    @BeforeEach
    void a_migrated_schema() throws SQLException {
        database.empty();
        migrate();
    }

    @Test
    void the_application_has_what_the_backend_needs_of_each_table_and_no_more() throws SQLException {
        assertThat(rightsOf(APPLICATION))
                .as("list each table, with what the backend does to its rows, in db/privileges.sql and here")
                .containsExactly(
                        "animals: INSERT, SELECT, UPDATE (status)",
                        "backfills: nothing",
                        "expenses: INSERT, SELECT",
                        "flyway_schema_history: nothing",
                        "reminders: INSERT, SELECT, UPDATE (fed_date)",
                        "users: SELECT");
    }

    @Test
    void the_application_works() throws SQLException {
        database.execute(Rows.ben());

        try (Connection application = database.connectAs(APPLICATION)) {
            TestDatabase.execute(
                    application,
                    "SELECT username, password, name, role FROM users",
                    Rows.bella(),
                    "UPDATE animals SET status = 'adopted'",
                    Rows.expense(),
                    Rows.reminders(),
                    "UPDATE reminders SET fed_date = greatest(fed_date, now()) WHERE identifier IS NOT NULL");
        }
        assertThat(database.query("SELECT every_hours || ' ' || (fed_date IS NOT NULL) FROM reminders"))
                .containsExactly("8 true");
    }

    @Test
    void the_application_does_nothing_else() {
        assertThat(FORBIDDEN).allSatisfy(sql -> {
            try (Connection application = database.connectAs(APPLICATION)) {
                assertThatThrownBy(() -> TestDatabase.execute(application, sql))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            }
        });
    }

    @Test
    void what_an_earlier_release_left_open_is_closed() throws SQLException {
        List<String> narrow = rightsOf(APPLICATION);
        database.execute(
                "GRANT ALL ON ALL TABLES IN SCHEMA public TO shelter_app",
                "GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO shelter_app");

        migrate();

        assertThat(rightsOf(APPLICATION)).isEqualTo(narrow);
    }

    @Test
    void a_table_that_is_not_listed_is_closed() throws SQLException {
        database.execute("CREATE TABLE forgotten (number int)");
        assertThat(rightsOf(APPLICATION)).contains("forgotten: DELETE, INSERT, SELECT, UPDATE");

        migrate();

        assertThat(rightsOf(APPLICATION)).contains("forgotten: nothing");
    }

    @Test
    void who_only_reads_new_tables_by_default_is_not_the_application() throws SQLException {
        database.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO pg_monitor");
        database.execute("GRANT SELECT ON animals TO pg_monitor");
        List<String> before = rightsOf("pg_monitor");

        migrate();

        assertThat(rightsOf("pg_monitor"))
                .isEqualTo(before)
                .contains("animals: SELECT")
                .contains("expenses: nothing");
    }

    private List<String> rightsOf(String role) throws SQLException {
        return database.query(RIGHTS.replace("ROLE", role));
    }

    private void migrate() {
        Outcome outcome = Outcome.of(commandLine.get(), "migrate");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }
}
