package org.animalshelter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "DATABASE_URL", "jdbc:postgresql://localhost:5432/shelter",
            "DATABASE_USER", "shelter_app",
            "DATABASE_PASSWORD", "secret",
            "UNLEASH_URL", "http://localhost:4242/api/",
            "UNLEASH_TOKEN", "default:development.secret",
            "UNLEASH_BACKUP_FILE", "toggles.json",
            "SESSION_KEY", "0123456789abcdef0123456789abcdef",
            "MICROCHIP_REGISTRY_URL", "http://localhost:4343",
            "HTTP_PORT", "8080",
            "RELEASE", "abc1234"));

    @Test
    void a_complete_environment_has_no_complaints() {
        assertThat(Environment.complaints(environment)).isEmpty();
    }

    @Test
    void an_empty_environment_names_every_variable_and_what_it_should_look_like() {
        assertThat(Environment.complaints(Map.of()))
                .hasSize(10)
                .contains("DATABASE_URL is missing: a JDBC URL such as jdbc:postgresql://localhost:5432/shelter");
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_URL, postgres://localhost/shelter",
        "UNLEASH_URL, toggles:1234",
        "SESSION_KEY, too short a secret",
        "MICROCHIP_REGISTRY_URL, chips.example",
        "HTTP_PORT, http",
        "HTTP_PORT, 65536",
        "HTTP_PORT, -1",
    })
    void a_value_that_cannot_work_is_named_but_not_repeated(String name, String value) {
        environment.put(name, value);

        assertThat(Environment.complaints(environment))
                .singleElement()
                .asString()
                .startsWith(name + " is wrong: ")
                .doesNotContain(value);
    }

    @Test
    void a_blank_value_is_a_missing_one() {
        environment.put("RELEASE", " ");

        assertThat(Environment.complaints(environment))
                .singleElement()
                .asString()
                .startsWith("RELEASE is missing");
    }
}
