package org.animalshelter.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.animalshelter.testing.AtOnce;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();

    @Test
    void of_many_at_once_a_few_have_a_turn_some_wait_and_the_others_are_refused() throws Exception {
        Bulkhead bulkhead = new Bulkhead(2, 3, LONG);
        CountDownLatch refused = new CountDownLatch(11);

        List<Optional<String>> results = AtOnce.times(16, () -> {
            Optional<String> result = bulkhead.inTurn(() -> work(refused));
            if (result.isEmpty()) {
                refused.countDown();
            }
            return result;
        });

        assertThat(results).filteredOn(Optional::isPresent).hasSize(5);
        assertThat(mostInside).hasValue(2);
    }

    @Test
    void who_waited_too_long_is_refused() {
        Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ZERO);

        Optional<Optional<String>> nested = bulkhead.inTurn(() -> bulkhead.inTurn(() -> "too late"));

        assertThat(nested).contains(Optional.empty());
    }

    @Test
    void a_turn_that_fails_is_over_too() {
        Bulkhead bulkhead = new Bulkhead(1, 0, LONG);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> bulkhead.inTurn(() -> {
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
        }

        assertThat(bulkhead.inTurn(() -> "done")).contains("done");
    }

    /** Lasts until all the others were refused. */
    private String work(CountDownLatch refused) {
        mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try {
            refused.await();
            return "done";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            inside.decrementAndGet();
        }
    }
}
