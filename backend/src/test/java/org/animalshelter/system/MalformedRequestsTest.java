package org.animalshelter.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import org.animalshelter.testing.RawHttp;
import org.animalshelter.testing.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MalformedRequestsTest {

    private static final String GET = "GET /api/version HTTP/1.1\r\n";
    private static final String POST =
            "POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Type:" + " application/x-www-form-urlencoded\r\n";
    private static final String SMUGGLED = "0\r\n\r\n" + GET + "Host: a\r\n\r\n";

    @TestHTTPResource
    URI address;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/%",
                "/|",
                "/[",
                "/\\",
                "/api/animals?search=%zz",
                "/api/animals?<>",
                "/q/%zz",
                "/api/docs/%zz",
                "http://[/",
                "http://elsewhere/api/version",
                "//[",
                "elsewhere:443",
                "no-path",
                "/ more"
            })
    void an_address_that_is_none_is_refused(String target) {
        assertRefused("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/version HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET /api/version HTTP/2.0\r\nHost: a\r\n\r\n",
                "GET /api/version\r\n\r\n",
                GET + "\r\n",
                GET + "Host: a\r\nHost: b\r\n\r\n",
                GET + "Host: a\r\nno colon\r\n\r\n",
                GET + "Host: a\r\na b: c\r\n\r\n",
                GET + "Host: a\r\nContent-Length: x\r\n\r\n",
                GET + "Host: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "\u0001\u0002" + GET + "Host: a\r\n\r\n",
                "G@T /api/version HTTP/1.1\r\nHost: a\r\n\r\n",
                "CONNECT elsewhere:443 HTTP/1.1\r\nHost: elsewhere:443\r\n\r\n",
                POST + "Transfer-Encoding: xchunked\r\n\r\n" + SMUGGLED,
                POST + "Transfer-Encoding: chunked, xchunked\r\n\r\n" + SMUGGLED,
                POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n" + SMUGGLED,
                POST + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n" + SMUGGLED,
                POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                POST + "Transfer-Encoding: chunked\r\n\r\n5\r\nabcdefgh\r\n"
            })
    void what_is_no_request_is_refused_and_nothing_behind_it_is_read(String bytes) {
        assertRefused(bytes, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/docs/%00",
                "/api/docs%2e%2e%2f",
                "/api/docs..",
                "/api/../q/metrics",
                "/api/docs/%5c",
                "/q/%2fhealth",
                "/.."
            })
    void an_address_that_is_more_than_its_segments_is_refused(String target) {
        assertRefused("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    }

    @Test
    void a_failure_that_quarkus_answers_without_a_body_gets_one() {
        assertRefused("GET /q/metrics HTTP/1.1\r\nHost: a\r\nAccept: x\r\nConnection: close\r\n\r\n", 406);
    }

    @Test
    void an_address_that_is_too_long_is_refused() {
        assertRefused("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414);
    }

    @Test
    void headers_that_are_too_long_are_refused() {
        assertRefused(GET + "Host: a\r\n" + "a: b\r\n".repeat(20_000) + "\r\n", 431);
        assertRefused(GET + "Host: a\r\na: " + "b".repeat(100_000) + "\r\n\r\n", 431);
    }

    @Test
    void a_body_that_is_too_long_is_refused_also_where_it_does_not_say_so() {
        String chunk = "4000\r\n" + "a".repeat(0x4000) + "\r\n";

        assertRefused(POST + "Content-Length: 99999999\r\n\r\n", 413);
        assertRefused(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(5), 413);
    }

    @Test
    void a_good_request_before_a_malformed_one_is_answered() {
        List<Answer> answers = RawHttp.send(address.getPort(), GET + "Host: a\r\n\r\nGET /%zz HTTP/1.1\r\n\r\n");

        assertThat(answers.get(0).status()).isEqualTo(200);
        assertThat(answers).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void an_address_with_the_host_in_it_is_fine() {
        List<Answer> answers = RawHttp.send(
                address.getPort(), "GET http://a/api/version HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(200));
    }

    private void assertRefused(String bytes, int status) {
        List<Answer> answers = RawHttp.send(address.getPort(), bytes);

        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.status()).as(answer.head()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            JsonPath problem = JsonPath.from(answer.body());
            assertThat(problem.getInt("status")).isEqualTo(status);
            assertThat(problem.getString("detail")).isNotBlank();
            assertThat(problem.getString("requestId")).isEqualTo(answer.header("X-Request-Id"));
        });
    }
}
