package org.animalshelter.fuzz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.animalshelter.testing.Api;
import org.animalshelter.testing.AtOnce;
import org.animalshelter.testing.RawHttp;
import org.animalshelter.testing.RawHttp.Answer;
import org.animalshelter.testing.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a client sends, it gets an answer, no fault of ours is among them, and each refusal is a problem detail. */
@QuarkusTest
class FuzzTest {

    private static final int AT_ONCE = 4;
    private static final int ENOUGH_TO_SEE = 10;

    @TestHTTPResource
    URI address;

    @Inject
    Rows rows;

    @Inject
    ObjectMapper mapper;

    @AfterEach
    void clean() {
        String animals = "FROM animals WHERE identifier::text LIKE '" + Requests.IDENTIFIERS
                + "%' OR identifier = '00000000-0000-0000-0000-000000000000'";
        for (String table : List.of("reminders", "expenses", "animals")) {
            rows.change("DELETE FROM " + table + " WHERE animal_id IN (SELECT animal_id " + animals + ")");
        }
    }

    @Test
    void five_hundred_requests_are_answered_or_refused() throws Exception {
        // The same ones each time: what a random one finds shall stop nobody whose change has nothing to do with it.
        send(500, 1);
    }

    @Test
    @Tag("long")
    void a_hundred_thousand_requests_are_answered_or_refused() throws Exception {
        send(100_000, Long.getLong("fuzz.seed", System.nanoTime()));
    }

    private void send(int count, long seed) throws Exception {
        System.out.println("repeat these requests with -Dfuzz.seed=" + seed);
        JsonNode document =
                mapper.readTree(given().get("/api/openapi?format=json").asString());
        Requests requests = new Requests(
                document, List.of("shelter-session=" + Api.session("ada"), "shelter-session=" + Api.session("ben")));
        AtomicInteger next = new AtomicInteger();
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        AtOnce.times(AT_ONCE, () -> {
            RawHttp connection = null;
            for (int i = next.getAndIncrement();
                    i < count && faults.size() < ENOUGH_TO_SEE;
                    i = next.getAndIncrement()) {
                byte[] request = requests.next(new Random(seed + i));
                try {
                    connection = connection == null ? new RawHttp(address.getPort()) : connection;
                    connection.write(request);
                    Optional<Answer> answer = connection.read(startsWith(request, "HEAD "));
                    fault(request, answer).ifPresent(faults::add);
                    if (answer.isEmpty() || answer.get().header("Connection").equalsIgnoreCase("close")) {
                        connection.close();
                        connection = null;
                    }
                } catch (IOException | RuntimeException failed) {
                    faults.add(failed + " to " + text(request));
                    connection = null;
                }
            }
            return null;
        });
        assertThat(faults).as("with -Dfuzz.seed=" + seed).isEmpty();
    }

    private Optional<String> fault(byte[] request, Optional<Answer> answer) throws IOException {
        if (answer.isEmpty()) {
            return Optional.of("no answer to " + text(request));
        }
        Answer got = answer.get();
        boolean fine = got.status() < 400 || (got.status() < 500 && (startsWith(request, "HEAD ") || isProblem(got)));
        return fine ? Optional.empty() : Optional.of(got.head() + got.body() + "\nto " + text(request));
    }

    private boolean isProblem(Answer answer) throws IOException {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            return false;
        }
        JsonNode problem = mapper.readTree(answer.body());
        return problem.path("status").asInt() == answer.status()
                && problem.hasNonNull("type")
                && problem.hasNonNull("title")
                && !problem.path("detail").asText().isBlank()
                && problem.path("requestId").asText().equals(answer.header("X-Request-Id"));
    }

    private static boolean startsWith(byte[] request, String start) {
        return text(request).startsWith(start);
    }

    private static String text(byte[] request) {
        return new String(request, 0, Math.min(request.length, 600), StandardCharsets.ISO_8859_1);
    }
}
