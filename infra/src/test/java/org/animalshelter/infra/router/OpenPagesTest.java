package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.animalshelter.infra.router.OpenPages.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPagesTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");

    private Instant now = BEGIN;
    private final OpenPages pages = new OpenPages(() -> now);

    @Test
    void pages_are_counted_by_release_those_seen_last_first() {
        pages.see("a", id(1));
        pages.see("a", id(2));
        pages.see("a", id(1));
        now = BEGIN.plusSeconds(10);
        pages.see("b", id(3));

        assertThat(pages.seen()).containsExactly(new Seen("b", 1, now), new Seen("a", 2, BEGIN));
        assertThat(pages.seenWithin(Duration.ofSeconds(5)))
                .containsExactly(new Seen("b", 1, now), new Seen("a", 0, BEGIN));
    }

    @Test
    void a_page_that_asks_for_nothing_any_more_is_not_open_and_when_it_was_seen_is_known() {
        pages.see("a", id(1));
        now = BEGIN.plusSeconds(76);

        assertThat(pages.seen()).containsExactly(new Seen("a", 0, BEGIN));
    }

    @Test
    void whoever_makes_up_pages_does_not_fill_the_memory() {
        for (int page = 0; page < 20_000; page++) {
            pages.see(page % 2 == 0 ? "a" : "b", id(page + 100));
        }
        assertThat(pages.seen()).containsExactlyInAnyOrder(new Seen("a", 5_000, BEGIN), new Seen("b", 5_000, BEGIN));

        now = BEGIN.plusSeconds(76);
        pages.see("a", id(99));
        assertThat(pages.seen()).containsExactly(new Seen("a", 1, now), new Seen("b", 0, BEGIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "0-0-0-0-1",
                "7f3a91c2-0000-4000-8000-00000000000g",
                "7f3a91c2-0000-4000-8000-0000000000001"
            })
    void what_no_page_calls_itself_is_not_counted(String page) {
        pages.see("a", page);
        pages.see("a", "x".repeat(15_900));
        assertThat(pages.seen()).isEmpty();
    }

    @Test
    void pages_that_send_no_identifier_count_as_one_for_each_release() {
        pages.see("a", null);
        pages.see("a", null);
        pages.see("b", null);
        assertThat(pages.seen()).containsExactlyInAnyOrder(new Seen("a", 1, BEGIN), new Seen("b", 1, BEGIN));
    }

    private static String id(int page) {
        return new UUID(0, page).toString();
    }
}
