package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /api/animals, GET /api/animals",
        "GET, /api/animals/7f3a91c2-0000-4000-8000-000000000000, GET /api/animals/{id}",
        "POST, /api/animals/7f3a91c2-0000-4000-8000-000000000000/expenses, POST /api/animals/{id}/expenses",
        "GET, /api/users/42/reminders, GET /api/users/{id}/reminders",
        "GET, /api/users/me, GET /api/users/me",
        "GET, /api/v2/users, GET /api/v2/users",
    })
    void who_it_is_about_is_left_out(String method, String path, String kind) {
        assertThat(Kind.of(method, path)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/version;x=1", "/api/versio%6e", "/api/version/", "/api/version,1", "/api/a/a/a/a/a/a/a/a"})
    void there_is_no_end_to_the_ways_to_write_a_path_and_only_the_usual_one_counts(String path) {
        assertThat(Kind.of("GET", path)).isEmpty();
        assertThat(Kind.of("GET", "/api/" + "x".repeat(8_000))).isEmpty();
    }
}
