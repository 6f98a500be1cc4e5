package org.animalshelter.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {

    private final AtomicLong now = new AtomicLong();
    private final SignInLimits limits = new SignInLimits(now::get);

    @Test
    void after_five_failures_one_more_is_allowed_every_half_minute() {
        assertThat(guessesAllowed("ada", "home")).isEqualTo(5);
        assertThat(limits.wait(new SignInAttempt("ada", "home"))).isEqualTo(Duration.ofSeconds(30));

        pass(Duration.ofSeconds(30));
        assertThat(guessesAllowed("ada", "home")).isEqualTo(1);

        pass(Duration.ofHours(1));
        assertThat(guessesAllowed("ada", "home")).isEqualTo(5);
    }

    @Test
    void who_guesses_at_a_name_stops_neither_other_addresses_nor_other_names() {
        guessesAllowed("ada", "away");

        assertThat(limits.wait(new SignInAttempt("ada", "home"))).isZero();
        assertThat(limits.wait(new SignInAttempt("ben", "away"))).isZero();
    }

    @Test
    void an_address_cannot_guess_at_ever_new_names() {
        int allowed = 0;
        for (int i = 0; i < 200; i++) {
            allowed += guessesAllowed("name " + i, "away");
        }

        assertThat(allowed).isEqualTo(100);
        assertThat(limits.wait(new SignInAttempt("ada", "away"))).isEqualTo(Duration.ofSeconds(2));
        assertThat(limits.wait(new SignInAttempt("ada", "home"))).isZero();
    }

    @Test
    void many_addresses_together_cannot_guess_at_one_name() {
        assertThat(guessFromManyAddresses("ada")).isEqualTo(100);
        assertThat(limits.wait(new SignInAttempt("ada", "new"))).isEqualTo(Duration.ofSeconds(2));

        pass(Duration.ofSeconds(2));
        assertThat(limits.wait(new SignInAttempt("ada", "new"))).isZero();
    }

    @Test
    void many_addresses_together_cannot_lock_out_who_comes_from_a_usual_one() {
        SignInAttempt usual = new SignInAttempt("ada", "home");
        limits.succeeded(usual);

        guessFromManyAddresses("ada");

        assertThat(limits.wait(usual)).isZero();
        assertThat(limits.waitOfStrangers(usual)).isPositive();
        assertThat(guessesAllowed("ada", "home")).isEqualTo(5);
    }

    @Test
    void who_signs_in_from_an_address_as_usual_is_not_stopped_by_a_neighbour_who_guesses_at_many_names() {
        SignInAttempt usual = new SignInAttempt("ada", "home");
        limits.succeeded(usual);

        for (int i = 0; i < 200; i++) {
            guessesAllowed("name " + i, "home");
        }

        assertThat(limits.wait(new SignInAttempt("ben", "home"))).isPositive();
        assertThat(limits.wait(usual)).isZero();
    }

    @Test
    void a_usual_address_is_one_for_the_name_that_signed_in_only() {
        limits.succeeded(new SignInAttempt("ben", "home"));

        guessFromManyAddresses("ada");

        assertThat(limits.wait(new SignInAttempt("ada", "home"))).isPositive();
    }

    private int guessFromManyAddresses(String username) {
        int allowed = 0;
        for (int i = 0; i < 50; i++) {
            allowed += guessesAllowed(username, "address " + i);
        }
        return allowed;
    }

    /** How many wrong passwords in a row are looked at. */
    private int guessesAllowed(String username, String address) {
        SignInAttempt attempt = new SignInAttempt(username, address);
        int allowed = 0;
        while (limits.wait(attempt).isZero()) {
            limits.failed(attempt);
            allowed++;
        }
        return allowed;
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
