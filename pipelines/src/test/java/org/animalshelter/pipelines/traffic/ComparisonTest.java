package org.animalshelter.pipelines.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
    private static final String IDENTIFIER = "7f3a91c2-0000-4000-8000-000000000000";

    private final Comparison comparison = new Comparison();

    @ParameterizedTest
    @ValueSource(strings = {"12.30", "12.3", "12.300"})
    void an_amount_is_compared_as_a_number(String shown) {
        comparison.add(entry(1230, true), List.of(reading(shown)));
        assertThat(comparison.audit().verified()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.29", "12.299999999", "1230", "12,30", "", "NaN"})
    void anything_else_is_altered(String shown) {
        comparison.add(entry(1230, true), List.of(reading("12.30"), reading(shown)));
        assertThat(comparison.audit().altered()).isEqualTo(1);
        assertThat(comparison.audit().examples())
                .containsExactly("expense 7f3a91c2… of 12.30 reads as " + shown
                        + " at 127.0.0.1:8081 (b1), written by client c1 through b1");
    }

    @Test
    void the_worst_that_any_instance_shows_counts_once() {
        comparison.add(entry(1230, true), List.of(reading("12.31"), reading(), reading("12.30")));
        Audit audit = comparison.audit();
        assertThat(List.of(audit.acknowledged(), audit.missing(), audit.altered(), audit.verified()))
                .containsExactly(1L, 1L, 0L, 0L);
        assertThat(audit.examples()).singleElement().asString().contains(" of 12.30 is not there at ");
    }

    @Test
    void what_nobody_acknowledged_is_never_missing_but_must_be_exact_and_once() {
        comparison.add(entry(1230, false), List.of(reading()));
        comparison.add(entry(1230, false), List.of(reading("12.30")));
        assertThat(comparison.audit())
                .matches(Audit::isClean)
                .returns(2L, Audit::unknown)
                .returns(1L, Audit::arrived);

        comparison.add(entry(1230, false), List.of(reading("12.31")));
        comparison.add(entry(1230, false), List.of(reading("12.30", "12.30")));
        assertThat(comparison.audit())
                .returns(1L, Audit::altered)
                .returns(1L, Audit::doubled)
                .returns(0L, Audit::acknowledged);
    }

    @Test
    void an_instance_that_cannot_be_read_verifies_nothing() {
        Reading unread = new Reading(URI.create("http://127.0.0.1:8082"), null, Map.of(), "500: out of order");
        comparison.add(entry(1230, true), List.of(reading("12.30"), unread));
        assertThat(comparison.audit().unread()).isEqualTo(1);
        assertThat(comparison.audit().examples().get(0))
                .contains("cannot be read at 127.0.0.1:8082")
                .endsWith(": 500: out of order");
    }

    @Test
    void a_few_examples_are_enough() {
        for (int i = 0; i < 20; i++) {
            comparison.add(entry(1230, true), List.of(reading()));
        }
        assertThat(comparison.audit().missing()).isEqualTo(20);
        assertThat(comparison.audit().examples()).hasSize(5);
    }

    private static Entry entry(long cents, boolean acknowledged) {
        return new Entry(IDENTIFIER, "animal", cents, "c1", "b1", Instant.EPOCH, acknowledged);
    }

    private static Reading reading(String... amounts) {
        return new Reading(URI.create("http://127.0.0.1:8081"), "b1", Map.of(IDENTIFIER, List.of(amounts)), null);
    }
}
