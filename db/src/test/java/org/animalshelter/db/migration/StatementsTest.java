package org.animalshelter.db.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UPDATE users SET name = 'Zoe O''Hara' WHERE user_id = 7 | UPDATE users SET name = … WHERE user_id = …",
                "INSERT INTO animals VALUES ($1, $2) | INSERT INTO animals VALUES ($1, $2)",
                "SELECT E'it\\'s Zoe', $tag$Zoe $1$tag$, 12.5, a1 | SELECT …, …, …, a1",
                "SELECT 1 -- Zoe's | SELECT …",
                "SELECT /* Zoe */ \"Column 1\" | SELECT \"Column 1\"",
                "SELECT '-- Zoe', 'Zo | SELECT …, …",
            })
    void what_others_run_is_shown_without_its_values(String sql, String shown) {
        assertThat(Statements.ofOthers(sql)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"SELECT '--', 1 -- one | SELECT '--', 1", "SELECT pg_sleep(20) | SELECT pg_sleep(20)"})
    void a_statement_of_a_migration_is_shown_as_it_is(String sql, String shown) {
        assertThat(Statements.own(sql)).isEqualTo(shown);
    }
}
