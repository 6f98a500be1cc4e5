package org.animalshelter.expense;

import static io.restassured.RestAssured.given;
import static org.animalshelter.animal.Animals.anAnimal;
import static org.animalshelter.testing.Api.asVolunteer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.animalshelter.testing.AtOnce;
import org.animalshelter.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CentsColumnTest {

    private static final String WRITTEN = "SELECT count(*) FROM expenses WHERE identifier = ? AND amount = 12.34";

    @Inject
    Rows rows;

    @Inject
    CentsColumn column;

    @Inject
    DataSource database;

    private UUID animal;

    @BeforeEach
    void a_backend_that_has_just_started() {
        Arc.container().instance(CentsColumn.class).destroy();
        animal = anAnimal().stored();
    }

    @Test
    void an_expense_is_stored_in_dollars_and_in_cents() {
        UUID identifier = UUID.randomUUID();

        assertThat(record(identifier)).isEqualTo(201);

        assertThat(rows.number(WRITTEN + " AND amount_cents = 1234", identifier))
                .isEqualTo(1);
    }

    @Test
    void where_the_column_is_missing_an_expense_is_stored_once_in_dollars() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        rows.withoutColumn("expenses", "amount_cents", () -> {
            assertThat(record(first)).isEqualTo(201);
            assertThat(record(first)).isEqualTo(200);
            assertThat(record(second)).isEqualTo(201);
        });

        assertThat(rows.number(WRITTEN, first)).isEqualTo(1);
        assertThat(rows.number(WRITTEN, second)).isEqualTo(1);
    }

    @Test
    void where_the_column_is_missing_several_at_the_same_moment_are_one() throws Exception {
        UUID identifier = UUID.randomUUID();
        RequestSpecification page = asVolunteer().body(expense(identifier));
        rows.withoutColumn("expenses", "amount_cents", () -> {
            try {
                assertThat(AtOnce.times(
                                16, () -> given().spec(page).post(path()).statusCode()))
                        .containsOnly(200, 201)
                        .containsOnlyOnce(201);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });

        assertThat(rows.number(WRITTEN, identifier)).isEqualTo(1);
    }

    @Test
    void a_column_that_appears_is_filled_within_seconds() {
        rows.withoutColumn("expenses", "amount_cents", () -> record(UUID.randomUUID()));

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            UUID identifier = UUID.randomUUID();
            record(identifier);
            return rows.number(WRITTEN + " AND amount_cents = 1234", identifier) == 1;
        });
    }

    @Test
    void another_failure_is_one() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);

            assertThatThrownBy(() ->
                            column.write(connection, () -> run(connection, "INSERT INTO nowhere VALUES (1)"), () -> 1))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("nowhere");

            connection.rollback();
        }
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private int record(UUID identifier) {
        return asVolunteer().body(expense(identifier)).post(path()).statusCode();
    }

    private String path() {
        return "/api/animals/" + animal + "/expenses";
    }

    private static String expense(UUID identifier) {
        return "{\"identifier\":\"%s\",\"amountCents\":1234}".formatted(identifier);
    }
}
