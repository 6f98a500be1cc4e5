package org.animalshelter.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import org.animalshelter.testing.Api;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever deploys reads, to see whether an instance gives back what it takes. */
@QuarkusTest
class MetricsTest {

    @ParameterizedTest
    @ValueSource(strings = {"agroal_active_count", "http_server_active_requests", "jvm_threads_live_threads"})
    void what_an_instance_holds_is_shown(String metric) {
        given().accept("text/plain").get("/q/metrics").then().statusCode(200).body(containsString("\n" + metric));
    }

    @Test
    void what_somebody_makes_up_gets_no_meter_of_its_own() {
        makeUp(100);
    }

    @Test
    @Tag("long")
    void ten_thousand_addresses_that_somebody_makes_up_get_no_meters_of_their_own() {
        makeUp(10_000);
    }

    private static void makeUp(int count) {
        String session = Api.session("ben");
        ask(session, "once");
        long before = meters();

        for (int i = 0; i < count; i++) {
            ask(session, "made-up-" + i);
        }

        assertThat(meters()).isEqualTo(before);
        assertThat(metrics()).doesNotContain("made-up", "MADE");
    }

    /** Unknown addresses, wrong methods of known ones, methods that do not exist, addresses that cannot be decoded. */
    private static void ask(String session, String word) {
        given().get("/" + word);
        given().get("/api/" + word);
        given().get("/api/docs/" + word);
        given().put("/api/animals/" + word);
        given().cookie(Api.COOKIE, session).get("/api/animals/" + word);
        given().request("MADEUP" + word.replaceAll("\\D", ""), "/api/animals");
    }

    private static long meters() {
        return metrics().lines().filter(line -> line.startsWith("http_server_")).count();
    }

    private static String metrics() {
        return given().accept("text/plain").get("/q/metrics").asString();
    }
}
