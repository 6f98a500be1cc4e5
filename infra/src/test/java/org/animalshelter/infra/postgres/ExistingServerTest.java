package org.animalshelter.infra.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExistingServerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:p%40ss+word@db.example:5433/animals?sslmode=require",
                "postgres://ada:p%40ss+word@db.example:5433/animals?sslmode=require",
                "jdbc:postgresql://ada:p%40ss+word@db.example:5433/animals?sslmode=require",
            })
    void the_usual_ways_to_write_an_address_are_understood(String url) {
        assertThat(ExistingServer.parse(url))
                .isEqualTo(new DatabaseServer(
                        "db.example", 5433, "sslmode=require", new Credentials("ada", "p@ss+word"), "animals"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "animals",
                "mysql://ada:topsecret@db.example/animals",
                "postgresql://db.example/animals",
                "postgresql://ada@db.example/animals",
                "postgresql://ada:topsecret@db.example",
                "postgresql://ada:topsecret@db.example/",
                "postgresql://ada:top secret@db.example/animals",
            })
    void another_address_is_refused_with_the_form_it_should_have_and_without_its_password(String url) {
        assertThatThrownBy(() -> ExistingServer.parse(url))
                .isInstanceOf(Failure.class)
                .hasMessage("--database-url is not a PostgreSQL address: write it as "
                        + "postgresql://user:password@host:port/database");
    }

    @Test
    void a_server_that_does_not_answer_is_named() {
        var nobody = ExistingServer.parse("postgresql://ada:secret@127.0.0.1:1/animals");
        assertThatThrownBy(() -> ExistingServer.check(nobody))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the database postgresql://127.0.0.1:1/animals cannot be reached")
                .hasMessageContaining("check that it runs");
    }
}
