package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /api/animals, GET /api/animals",
        "GET, /api/animals/7f3a91c2-0000-4000-8000-000000000000, GET /api/animals/{id}",
        "POST, /api/animals/7f3a91c2-0000-4000-8000-000000000000/expenses, POST /api/animals/{id}/expenses",
        "GET, /api/users/42/reminders, GET /api/users/{id}/reminders",
        "GET, /api/users/me, GET /api/users/me",
    })
    void who_it_is_about_is_left_out(String method, String path, String kind) {
        assertThat(Kind.of(method, path)).isEqualTo(kind);
    }
}
