package org.animalshelter.db.migration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a migration behaves when others hold what it has to lock, and when others wait for what it has locked. */
@ConfigMapping(prefix = "migrate")
interface LockSettings {

    /** A migration that waits for a lock makes everybody else wait behind it: it may not wait for long. */
    @WithDefault("500ms")
    Duration lockTimeout();

    /** Others wait at most this long for a lock that the migration holds; then it is cancelled. */
    @WithDefault("1s")
    Duration blockingTimeout();

    /** How often it tries to get its locks before it gives up. */
    @WithDefault("20")
    int attempts();

    /** How long it leaves the others alone between two attempts. */
    @WithDefault("2s")
    Duration pause();
}
