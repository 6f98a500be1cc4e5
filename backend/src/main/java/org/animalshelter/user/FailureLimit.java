package org.animalshelter.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/** How often something may fail: some times in a row, and after that once in each interval. */
final class FailureLimit {

    private final long interval;
    private final long longestDebt;
    private final Ticker ticker;

    /** Each failure costs an interval. This is when the last one is paid for; whoever owes too much has to wait. */
    private final Cache<String, Long> paidAt;

    FailureLimit(int inARow, Duration interval, Ticker ticker) {
        this.interval = interval.toNanos();
        this.longestDebt = inARow * this.interval;
        this.ticker = ticker;
        this.paidAt = BoundedTable.of(ticker, interval.multipliedBy(inARow));
    }

    /** How long to wait before the next attempt; zero if it may be made now. */
    Duration wait(String key) {
        Long paid = paidAt.getIfPresent(key);
        long debt = paid == null ? 0 : paid - ticker.read();
        return Duration.ofNanos(Math.max(0, debt - (longestDebt - interval)));
    }

    void count(String key) {
        long now = ticker.read();
        paidAt.asMap()
                .merge(
                        key,
                        now + interval,
                        (paid, first) -> Math.min(Math.max(paid, now) + interval, now + longestDebt));
    }
}
