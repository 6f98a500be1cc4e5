package org.animalshelter.system;

import static org.animalshelter.testing.Problems.assertBlames;
import static org.animalshelter.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.animalshelter.testing.Api;
import org.animalshelter.testing.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the framework stumbles on before it calls anything of ours. */
@QuarkusTest
class UndecodableRequestsTest {

    @TestHTTPResource
    URI address;

    @ParameterizedTest
    @ValueSource(strings = {"-", "de;q=x", "*;q=9", "de"})
    void no_language_that_is_asked_for_changes_a_refusal(String language) {
        assertBlames(
                Api.asVolunteer().header("Accept-Language", language).get("/api/animals?page=-1"),
                400,
                "page",
                "must be greater than or equal to 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"; charset=x", "; charset=\"\"", "; charset=a b"})
    void a_form_in_an_unknown_charset_is_refused(String charset) {
        assertRefusedForm("username=%41&password=b", charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"username=%&password=b", "username=%zz&password=b", "username=a&password=%f"})
    void a_form_that_is_not_encoded_is_refused(String body) {
        assertRefusedForm(body, "");
    }

    @Test
    void fields_without_end_are_no_fault_of_ours() {
        String many = IntStream.range(0, 6_000).mapToObj(i -> "a" + i + "=").collect(Collectors.joining("&"));

        assertRefusedForm(many, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/octet-stream"})
    void a_body_that_is_not_json_is_unsupported(String type) {
        assertProblem(
                Api.asCoordinator()
                        .contentType(type)
                        .body("{\"status\":\"adopted\"}".getBytes())
                        .patch("/api/animals/00000000-0000-4000-8000-000000000009"),
                415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "٣", "1e1", "99999999999", " 1"})
    void what_is_no_whole_number_is_refused(String size) {
        assertBlames(
                Api.asVolunteer().queryParam("size", size).get("/api/animals"), 400, "size", "must be a whole number");
    }

    /** REST Assured would encode it. */
    private void assertRefusedForm(String body, String charset) {
        String request = "POST /api/session HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded" + charset + "\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;

        assertThat(RawHttp.send(address.getPort(), request)).singleElement().satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        });
    }
}
