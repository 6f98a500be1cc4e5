package org.animalshelter.pipelines.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.animalshelter.pipelines.release.Cache.Removed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path home;

    private Path used;
    private Path unused;

    @BeforeEach
    void a_home_with_a_release_of_today_and_one_of_last_month() throws IOException {
        used = release("1a2b3c4", NOW);
        unused = release("5d6e7f8", NOW.minus(Duration.ofDays(30)));
    }

    @Test
    void what_was_not_used_for_a_while_is_removed_and_its_size_is_told() {

        var removed = remove(Set.of());
        assertThat(removed).containsOnlyKeys("releases");
        assertThat(removed.get("releases").entries()).isEqualTo(1);
        assertThat(removed.get("releases").bytes()).isBetween(1_000L, 10_000L);
        assertThat(unused).doesNotExist();
        assertThat(used).isDirectoryContaining("glob:**/run.jar");
    }

    @Test
    void what_production_needs_stays_however_old() {
        assertThat(remove(Set.of(unused))).isEmpty();
        assertThat(unused).isDirectory();
    }

    @Test
    void data_and_secrets_are_no_cache() throws IOException {
        var secret = Files.createDirectories(home.resolve("secrets")).resolve("session");
        Files.writeString(secret, "s");
        for (var old : new Path[] {secret, secret.getParent()}) {
            Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
        }
        remove(Set.of());
        assertThat(secret).exists();
    }

    @Test
    void what_a_killed_benchmark_left_is_removed() throws IOException {
        var left = Files.createDirectories(home.resolve("bench-123"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));
        assertThat(remove(Set.of(unused))).containsOnlyKeys("bench");
        assertThat(left).doesNotExist();
    }

    private Map<String, Removed> remove(Set<Path> needed) {
        return new Cache(home).removeUnusedSince(NOW.minus(Duration.ofDays(7)), needed);
    }

    private Path release(String content, Instant lastUse) throws IOException {
        var folder = Files.createDirectories(home.resolve("releases/backend").resolve(content));
        Files.write(folder.resolve("run.jar"), new byte[1000]);
        Files.setLastModifiedTime(folder, FileTime.from(lastUse));
        return folder;
    }
}
