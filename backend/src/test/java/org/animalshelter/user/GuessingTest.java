package org.animalshelter.user;

import static io.restassured.RestAssured.given;
import static org.animalshelter.testing.Api.COOKIE;
import static org.animalshelter.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.animalshelter.testing.Api;
import org.animalshelter.testing.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People who try passwords. Each test has addresses of its own, as the router would tell them. */
@QuarkusTest
class GuessingTest {

    @TestHTTPResource("/api/session")
    URI signInAddress;

    @Inject
    UserRepository users;

    @ParameterizedTest
    @CsvSource({"ben, 192.0.2.1", "nobody, 192.0.2.2"})
    void who_guesses_has_to_wait_whether_the_name_exists_or_not(String username, String address) {
        Response refused = guessUntilRefused(username, address);

        String detail = assertProblem(refused, 429).getString("detail");
        String seconds = refused.header("Retry-After");
        assertThat(Integer.parseInt(seconds)).isBetween(1, 30);
        assertThat(detail).startsWith("Too many failed attempts to sign in. Try again in " + seconds + " second");
        assertThat(refused.cookies()).isEmpty();
    }

    @Test
    void others_sign_in_and_stay_signed_in_while_someone_guesses_at_their_name() {
        String session = Api.session("ada");

        guessUntilRefused("ada", "192.0.2.3");

        assertProblem(signIn("ada", "shelter", "192.0.2.3"), 429);
        assertThat(signIn("ada", "shelter", "192.0.2.4").statusCode()).isEqualTo(204);
        given().cookie(COOKIE, session).get("/api/users/me").then().statusCode(200);
    }

    @Test
    void a_wrong_password_does_not_show_who_signed_in_from_this_address_before() {
        SignInLimits limits = new SignInLimits(() -> 0);
        SignIn signIn = new SignIn(limits, new Bulkhead(), users);
        SignInAttempt usual = new SignInAttempt("ben", "home");
        signIn.check(usual, "shelter");
        for (int i = 0; i < 100; i++) {
            limits.failed(new SignInAttempt("name " + i, "home"));
        }

        String refusal = "Too many failed attempts to sign in. Try again in 2 seconds.";
        assertThatThrownBy(() -> signIn.check(new SignInAttempt("nobody", "home"), "guess"))
                .hasMessage(refusal);
        assertThatThrownBy(() -> signIn.check(usual, "guess")).hasMessage(refusal);
        assertThat(signIn.check(usual, "shelter").username()).isEqualTo("ben");
    }

    @Test
    void who_finds_all_turns_taken_is_asked_to_come_back() {
        SignIn busy = new SignIn(new SignInLimits(), new Bulkhead(0, 0, Duration.ZERO), users);
        SignInAttempt attempt = new SignInAttempt("ben", "home");

        assertThatThrownBy(() -> busy.check(attempt, "shelter"))
                .hasMessage("Too many people are signing in right now. Try again in 2 seconds.");
    }

    @Test
    void who_knows_the_password_may_sign_in_as_often_as_they_like() throws Exception {
        List<Response> all = AtOnce.times(20, () -> signIn("ben", "shelter", "192.0.2.5"));

        assertThat(all).allMatch(response -> response.statusCode() == 204);
    }

    @Test
    void sixteen_who_guess_at_once_get_a_few_answers_and_stop_nobody_else() throws Exception {
        String session = Api.session("ben");
        CompletableFuture<List<Integer>> guesses =
                CompletableFuture.supplyAsync(() -> manyGuesses("nobody", "192.0.2.6"));

        int answered = 0;
        while (!guesses.isDone() || answered < 20) {
            given().cookie(COOKIE, session).get("/api/users/me").then().statusCode(200);
            answered++;
        }

        assertThat(guesses.get()).hasSize(160).containsOnly(401, 429);
        // Five, and a few more the longer it takes.
        assertThat(guesses.get()).filteredOn(status -> status == 401).hasSizeLessThan(60);
    }

    @ParameterizedTest
    @CsvSource({
        // One household has all addresses of such a network.
        "2001:db8:1:1::1, 2001:db8:1:1:ffff::2, 429",
        "2001:db8:1:1::1, 2001:db8:1:2::1, 401",
        "::ffff:192.0.2.7, 192.0.2.7, 429",
        "fe80::1%eth0, fe80::2, 429",
        // Only the last one comes from our router.
        "'192.0.2.8, 192.0.2.9', '192.0.2.10, 192.0.2.9', 429",
        "'192.0.2.11, 192.0.2.12', '192.0.2.11, 192.0.2.13', 401",
        // What is no address counts as the one of the router itself.
        "192.0.2.14:1, ',', 429",
    })
    void addresses_are_those_that_the_router_tells(String one, String other, int expected) {
        String username = "nobody from " + one + " or " + other;

        guessUntilRefused(username, one);

        assertProblem(guess(username, other), expected);
    }

    /** Ten from each of sixteen, who do not wait for one another. */
    private List<Integer> manyGuesses(String username, String address) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest guess = HttpRequest.newBuilder(signInAddress)
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + username + "&password=guess"))
                .build();
        try {
            return AtOnce.times(
                            16,
                            () -> Stream.generate(() -> status(http, guess))
                                    .limit(10)
                                    .toList())
                    .stream()
                    .flatMap(List::stream)
                    .toList();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int status(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Five guesses are looked at, and one more for each half minute that they take. */
    private static Response guessUntilRefused(String username, String address) {
        for (int i = 0; i < 50; i++) {
            Response response = guess(username, address);
            if (response.statusCode() == 429) {
                assertThat(i).isGreaterThanOrEqualTo(5);
                return response;
            }
            assertThat(assertProblem(response, 401).getString("detail")).isEqualTo("user name or password is wrong");
        }
        throw new AssertionError("50 guesses were looked at");
    }

    private static Response guess(String username, String address) {
        return signIn(username, "guess", address);
    }

    private static Response signIn(String username, String password, String address) {
        return given().header("X-Forwarded-For", address)
                .formParam("username", username)
                .formParam("password", password)
                .post("/api/session");
    }
}
