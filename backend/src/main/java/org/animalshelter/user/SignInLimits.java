package org.animalshelter.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How often signing in may fail: by user name and address together, by user name and by address. A name that nobody has
 * is counted like any other, or the limit would show who is a user.
 */
@Singleton
class SignInLimits {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final FailureLimit byPair;
    private final FailureLimit byUsername;
    private final FailureLimit byAddress;

    /** Who signed in from where. Others who guess, at a name or from an address, lock nobody out of these. */
    private final Cache<String, Boolean> usual;

    @Inject
    SignInLimits() {
        this(Ticker.systemTicker());
    }

    SignInLimits(Ticker ticker) {
        byPair = new FailureLimit(5, Duration.ofSeconds(30), ticker);
        byUsername = new FailureLimit(100, Duration.ofSeconds(2), ticker);
        byAddress = new FailureLimit(100, Duration.ofSeconds(2), ticker);
        usual = BoundedTable.of(ticker, REMEMBERED);
    }

    /** How long to wait before this attempt; zero if it may be made now. */
    Duration wait(SignInAttempt attempt) {
        Duration own = byPair.wait(attempt.pair());
        return isUsual(attempt) ? own : longer(own, waitOfStrangers(attempt));
    }

    /** How long those have to wait who never signed in from this address: others used up the limit. */
    Duration waitOfStrangers(SignInAttempt attempt) {
        return longer(byUsername.wait(attempt.username()), byAddress.wait(attempt.address()));
    }

    void failed(SignInAttempt attempt) {
        byPair.count(attempt.pair());
        byUsername.count(attempt.username());
        byAddress.count(attempt.address());
    }

    void succeeded(SignInAttempt attempt) {
        usual.put(attempt.pair(), true);
    }

    private boolean isUsual(SignInAttempt attempt) {
        return usual.getIfPresent(attempt.pair()) != null;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
