package org.animalshelter.db.connection;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {

    private static final String URL = "jdbc:postgresql://localhost:5432/shelter";

    @Test
    void good_variables_are_taken() {
        assertThatCode(() -> check(URL, "shelter_owner", "secret")).doesNotThrowAnyException();
    }

    @Test
    void everything_that_is_wrong_is_named_at_once_with_an_example() {
        assertThatThrownBy(() -> check("", " ", ""))
                .isInstanceOf(Failure.class)
                .hasMessageContainingAll(
                        "DATABASE_URL is not set: it should be a JDBC URL such as " + URL,
                        "DATABASE_USER is not set",
                        "DATABASE_PASSWORD is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "postgres://localhost/shelter", "jdbc:mysql://localhost/shelter"})
    void a_url_that_is_not_of_this_kind_of_database_is_shown(String url) {
        assertThatThrownBy(() -> check(url, "shelter_owner", "secret"))
                .hasMessageContaining("DATABASE_URL is '" + url + "': it should be a JDBC URL such as");
    }

    @Test
    void a_password_in_the_url_is_refused_and_not_shown() {
        assertThatThrownBy(() -> check(URL + "?user=ada&password=hunter2", "shelter_owner", "secret"))
                .hasMessageContaining("DATABASE_URL holds a password")
                .hasMessageNotContaining("hunter2");
    }

    private static void check(String url, String user, String password) {
        Map<String, String> values = Map.of("DATABASE_URL", url, "DATABASE_USER", user, "DATABASE_PASSWORD", password);
        Variables variables = new Variables();
        variables.config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
        variables.check();
    }
}
