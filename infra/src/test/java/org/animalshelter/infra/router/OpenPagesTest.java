package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.animalshelter.infra.router.OpenPages.Seen;
import org.junit.jupiter.api.Test;

class OpenPagesTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");

    private Instant now = BEGIN;
    private final OpenPages pages = new OpenPages(() -> now);

    @Test
    void pages_are_counted_by_release_those_seen_last_first() {
        pages.see("a", "1");
        pages.see("a", "2");
        pages.see("a", "1");
        now = BEGIN.plusSeconds(10);
        pages.see("b", "3");

        assertThat(pages.seen()).containsExactly(new Seen("b", 1, now), new Seen("a", 2, BEGIN));
        assertThat(pages.seenWithin(Duration.ofSeconds(5)))
                .containsExactly(new Seen("b", 1, now), new Seen("a", 0, BEGIN));
    }

    @Test
    void a_page_that_asks_for_nothing_any_more_is_not_open_and_when_it_was_seen_is_known() {
        pages.see("a", "1");
        now = BEGIN.plusSeconds(76);

        assertThat(pages.seen()).containsExactly(new Seen("a", 0, BEGIN));
    }

    @Test
    void whoever_makes_up_pages_does_not_fill_the_memory() {
        for (int page = 0; page < 20_000; page++) {
            pages.see("a", "page " + page);
        }
        assertThat(pages.seen()).containsExactly(new Seen("a", 10_000, BEGIN));

        now = BEGIN.plusSeconds(76);
        pages.see("a", "real");
        assertThat(pages.seen()).containsExactly(new Seen("a", 1, now));
    }
}
