package org.animalshelter.system;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
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
}
