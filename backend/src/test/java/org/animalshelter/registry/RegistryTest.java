package org.animalshelter.registry;

import static org.animalshelter.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.LocalDate;
import org.animalshelter.testing.TestServer;
import org.animalshelter.testing.TestServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RegistryTest {

    private static final String NUMBER = "900000000000001";
    private static final String GOOD =
            "{\"number\":\"900000000000001\",\"registered_to\":\"Animal Shelter\",\"registered_on\":\"2024-05-01\",\"more\":1}";

    @Inject
    ObjectMapper mapper;

    @Inject
    Validator validator;

    private final TestServer server = new TestServer(json(200, GOOD));
    private Registry registry;

    @BeforeEach
    void a_registry() {
        registry = new Registry(server.url(), mapper, validator);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_registered_chip_says_to_whom_and_since_when() {
        assertThat(registry.find(NUMBER))
                .isEqualTo(
                        new Microchip(NUMBER, Microchip.State.REGISTERED, "Animal Shelter", LocalDate.of(2024, 5, 1)));
    }

    @Test
    void a_chip_that_the_registry_does_not_know_is_unregistered() {
        server.answer(json(404, ""));

        assertThat(registry.find(NUMBER)).isEqualTo(Microchip.unregistered(NUMBER));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 301, 400, 401, 500, 503})
    void any_other_status_is_not_available_now(int status) {
        server.answer(json(status, ""));

        assertUnavailableWithinASecond();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html/>",
                "{}",
                "{\"number\":\"900000000000002\",\"registered_to\":\"Animal Shelter\",\"registered_on\":\"2024-05-01\"}",
                "{\"number\":\"900000000000001\",\"registered_to\":\"\",\"registered_on\":\"2024-05-01\"}",
                "{\"number\":\"900000000000001\",\"registered_to\":[],\"registered_on\":\"2024-05-01\"}",
                "{\"number\":\"900000000000001\",\"registered_to\":\"Animal Shelter\",\"registered_on\":\"yesterday\"}",
                "{\"number\":\"900000000000001\",\"registered_to\":\"Animal Shelter\"}",
            })
    void nonsense_is_not_available_now(String body) {
        server.answer(json(200, body));

        assertUnavailableWithinASecond();
    }

    @Test
    void a_slow_answer_is_not_waited_for() {
        server.answer(exchange -> Thread.sleep(5_000));

        assertUnavailableWithinASecond();
    }

    @Test
    void an_answer_that_trickles_in_is_not_waited_for() {
        server.answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                Thread.sleep(100);
            }
        });

        assertUnavailableWithinASecond();
    }

    @Test
    void an_answer_without_end_is_not_waited_for() {
        server.answer(endless());

        assertUnavailableWithinASecond();
    }

    @Test
    void nobody_there_is_not_available_now() {
        server.close();

        assertUnavailableWithinASecond();
    }

    @Test
    void after_several_failures_it_is_left_alone_for_a_while() {
        server.answer(json(500, ""));
        for (int i = 0; i < 4; i++) {
            registry.find(NUMBER);
        }

        server.answer(json(200, GOOD));

        assertUnavailableWithinASecond();
        assertThat(server.requests()).isEqualTo(4);
    }

    private static Answer endless() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] spaces = " ".repeat(8192).getBytes();
            while (true) {
                exchange.getResponseBody().write(spaces);
            }
        };
    }

    private void assertUnavailableWithinASecond() {
        long asked = System.nanoTime();

        assertThat(registry.find(NUMBER)).isEqualTo(Microchip.unavailable(NUMBER));

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMillis(1500));
    }
}
