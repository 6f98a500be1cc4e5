package org.animalshelter.pipelines.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.postgres.DatabaseServer;
import org.animalshelter.infra.postgres.Databases;
import org.animalshelter.infra.postgres.EmbeddedPostgres;
import org.animalshelter.infra.postgres.Roles;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.pipelines.UserError;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real PostgreSQL, with the schema that the migrations of today make. */
class JdbcLoopTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Path MIGRATIONS = Path.of("../db/src/main/resources/db/migration");
    private static final UUID ANIMAL = UUID.randomUUID();

    @TempDir
    static Path folder;

    static Home home;
    static Processes processes;
    static EmbeddedPostgres postgres;
    static DatabaseServer server;
    static Roles roles;

    @BeforeAll
    static void start() throws Exception {
        home = Home.open(folder);
        processes = new Processes(home);
        postgres = EmbeddedPostgres.start(home, processes, false, "shelter", event -> {});
        server = postgres.server();
        roles = Roles.of(home);
        Databases.prepare(server, roles);
        try (Connection owner = server.connect(server.database(), roles.owner());
                var statement = owner.createStatement()) {
            for (Path migration : migrations()) {
                statement.execute(Files.readString(migration));
            }
            statement.execute("INSERT INTO animals (identifier, name, species, sex, arrived_on, status)" + " VALUES ('"
                    + ANIMAL + "', 'Rex', 'dog', 'male', now(), 'available')");
        }
    }

    private static List<Path> migrations() throws Exception {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .sorted()
                    .toList();
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
        processes.close();
        home.close();
    }

    @Test
    void each_time_that_counts_is_an_expense_that_is_stored() throws SQLException {
        long before = count("SELECT count(*) FROM expenses");
        try (JdbcLoop loop = loop(connection -> new ExpenseStatements(connection, () -> ANIMAL))) {
            long done = loop.work(SHORT);
            assertThat(done).isPositive();
            assertThat(count("SELECT count(*) FROM expenses")).isEqualTo(before + done);
        }
        assertThat(count("SELECT count(*) FROM expenses WHERE amount <> 12.34")).isZero();
    }

    @Test
    void an_expense_of_no_animal_is_not_counted() {
        try (JdbcLoop loop = loop(connection -> new ExpenseStatements(connection, UUID::randomUUID))) {
            assertThatThrownBy(() -> loop.work(SHORT))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("an expense was not stored");
        }
    }

    @Test
    void animals_are_listed_with_the_rights_of_a_backend() {
        try (JdbcLoop loop = loop(AnimalStatements::new)) {
            assertThat(loop.work(SHORT)).isPositive();
        }
    }

    @Test
    void statements_that_the_schema_does_not_know_are_said_to_be_out_of_date() {
        try (JdbcLoop loop = loop(connection -> {
            var statement = connection.prepareStatement("SELECT unheard_of FROM animals");
            return statement::executeQuery;
        })) {
            assertThatThrownBy(() -> loop.work(SHORT))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("unheard_of")
                    .hasMessageContaining("bring the statements");
        }
    }

    private static JdbcLoop loop(JdbcLoop.Preparation preparation) {
        return new JdbcLoop(JdbcLoopTest::connect, 4, preparation);
    }

    private static Connection connect() {
        try {
            return server.connect(server.database(), roles.application());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = connect();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
