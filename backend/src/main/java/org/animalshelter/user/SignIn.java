package org.animalshelter.user;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.animalshelter.system.Refusal;

/** Finds out who someone is by name and password, as often and as fast as the limits allow. */
@Singleton
class SignIn {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final SignInLimits limits;
    private final Bulkhead bulkhead;
    private final UserRepository users;

    @Inject
    SignIn(SignInLimits limits, Bulkhead bulkhead, UserRepository users) {
        this.limits = limits;
        this.bulkhead = bulkhead;
        this.users = users;
    }

    /** @throws Refusal if the password is wrong, and before it is looked at if there were too many attempts */
    SignedIn check(SignInAttempt attempt, String password) {
        requireNone(limits.wait(attempt));
        return bulkhead.inTurn(() -> {
                    // Only now: of many who come at once, the first ones may have used up the limit.
                    requireNone(limits.wait(attempt));
                    return compare(attempt, password);
                })
                .orElseThrow(() -> Refusal.tooManyRequests("Too many people are signing in right now", SOON));
    }

    private SignedIn compare(SignInAttempt attempt, String password) {
        Optional<User> user = users.named(attempt.username());
        if (!Passwords.isRight(user, password)) {
            // A wrong password is answered as to a stranger, or the limit would show who signed in from this address.
            Duration waitOfStrangers = limits.waitOfStrangers(attempt);
            limits.failed(attempt);
            requireNone(waitOfStrangers);
            throw Refusal.unauthorized("user name or password is wrong");
        }
        limits.succeeded(attempt);
        return SignedIn.of(user.get());
    }

    private static void requireNone(Duration wait) {
        if (!wait.isZero()) {
            throw Refusal.tooManyRequests("Too many failed attempts to sign in", wait);
        }
    }
}
