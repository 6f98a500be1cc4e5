package org.animalshelter.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedTableTest {

    private final Cache<String, Integer> table = BoundedTable.of(() -> 0, Duration.ofHours(1));

    @Test
    void ever_new_names_take_no_more_than_two_megabytes_and_push_out_none_that_is_in_use() {
        table.put("ada", 1);
        String longName = "x".repeat(200);

        for (int i = 0; i < 10_000; i++) {
            table.put(longName + i, i);
            assertThat(table.getIfPresent("ada")).isEqualTo(1);
        }

        table.cleanUp();
        assertThat(table.policy().eviction().orElseThrow().weightedSize().orElseThrow())
                .isLessThanOrEqualTo(2_000_000);
        assertThat(table.estimatedSize()).isLessThan(5_000);
    }
}
