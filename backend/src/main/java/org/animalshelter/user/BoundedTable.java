package org.animalshelter.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/** A table that forgets what is old, and what is seldom asked for if strangers fill it with ever new names. */
final class BoundedTable {

    private static final long BYTES = 2_000_000;
    private static final int BYTES_OF_AN_ENTRY = 150;

    private BoundedTable() {}

    static <V> Cache<String, V> of(Ticker ticker, Duration lifetime) {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(lifetime)
                .maximumWeight(BYTES)
                .weigher((String key, V value) -> BYTES_OF_AN_ENTRY + 2 * key.length())
                .executor(Runnable::run)
                .build();
    }
}
