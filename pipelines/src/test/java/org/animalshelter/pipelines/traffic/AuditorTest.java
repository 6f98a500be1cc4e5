package org.animalshelter.pipelines.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditorTest {
    private static final String IDENTIFIER = "7f3a91c2-0000-4000-8000-000000000000";
    private static final View EXPENSES = new View("expenses", "bella");
    private static final View SEARCH = new View("search", "Visitor 7");

    private final Auditor comparison = new Auditor();

    @ParameterizedTest
    @ValueSource(strings = {"12.30", "12.3", "12.300"})
    void an_amount_is_compared_as_a_number(String shown) {
        comparison.add(due(true), List.of(reading(shown)));
        assertThat(comparison.audit().verified()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.29", "12.299999999", "1230", "12,30", "", "NaN"})
    void anything_else_is_altered(String shown) {
        comparison.add(due(true), List.of(reading("12.30"), reading(shown)));
        assertThat(comparison.audit().altered()).isEqualTo(1);
        assertThat(comparison.audit().examples())
                .containsExactly("expense 7f3a91c2… of 12.30 has the amount \"" + shown
                        + "\", and was written with \"12.30\", at b1; written by client c1 through b1");
    }

    @Test
    void the_worst_that_any_instance_shows_counts_once() {
        comparison.add(due(true), List.of(reading("12.31"), reading(), reading("12.30")));
        var audit = comparison.audit();
        assertThat(List.of(audit.acknowledged(), audit.missing(), audit.altered(), audit.verified()))
                .containsExactly(1L, 1L, 0L, 0L);
        assertThat(audit.examples()).singleElement().asString().contains(" of 12.30 is not there at ");
    }

    @Test
    void what_nobody_acknowledged_is_never_missing_but_must_be_exact_and_once() {
        comparison.add(due(false), List.of(reading()));
        comparison.add(due(false), List.of(reading("12.30")));
        assertThat(comparison.audit())
                .matches(Audit::isClean)
                .returns(2L, Audit::unknown)
                .returns(1L, Audit::arrived);

        comparison.add(due(false), List.of(reading("12.31")));
        comparison.add(due(false), List.of(reading("12.30", "12.30")));
        assertThat(comparison.audit())
                .returns(1L, Audit::altered)
                .returns(1L, Audit::doubled)
                .returns(0L, Audit::acknowledged);
    }

    @Test
    void an_instance_that_cannot_be_read_verifies_nothing() {
        var unread = Reading.failed(EXPENSES, "at b2", "500: out of order");
        comparison.add(due(true), List.of(reading("12.30"), unread));
        assertThat(comparison.audit().unread()).isEqualTo(1);
        assertThat(comparison.audit().examples().get(0))
                .contains("cannot be read at b2")
                .endsWith(": 500: out of order");
    }

    @Test
    void what_is_not_shown_to_anybody_now_is_neither_verified_nor_missing() {
        var off = Reading.hidden(EXPENSES, "at b1");
        comparison.add(due(true), List.of(off));
        assertThat(comparison.audit())
                .matches(Audit::isClean)
                .returns(1L, Audit::hidden)
                .returns(0L, Audit::verified);
    }

    @Test
    void a_few_examples_are_enough() {
        for (int i = 0; i < 20; i++) {
            comparison.add(due(true), List.of(reading()));
        }
        assertThat(comparison.audit().missing()).isEqualTo(20);
        assertThat(comparison.audit().examples()).hasSize(5);
    }

    @Test
    void a_field_that_was_written_again_must_be_as_it_was_written_last() {
        Entry added = animal(Map.of("name", "Visitor 7", "breed", "Mix", "status", "available"), true);
        var adopted = animal(Map.of("status", "adopted"), true);
        List<Due> due = Due.of(List.of(added, adopted));
        due.forEach(one -> comparison.add(one, List.of(shown("Visitor 7", "Mix", "adopted"))));
        assertThat(comparison.audit()).matches(Audit::isClean).returns(2L, Audit::verified);

        due.forEach(one -> comparison.add(one, List.of(shown("Visitor 7", "Mix", "available"))));
        assertThat(comparison.audit().altered()).isEqualTo(1);
        due.forEach(one -> comparison.add(one, List.of(shown("Visitor 7", "Mi", "adopted"))));
        assertThat(comparison.audit().altered()).isEqualTo(2);
        assertThat(comparison.audit().examples().get(1))
                .startsWith("animal Visitor 7 has the breed \"Mi\", and was written with \"Mix\", at b1");
    }

    @Test
    void a_change_that_nobody_acknowledged_may_have_come_or_not() {
        var added = animal(Map.of("name", "Visitor 7", "breed", "Mix", "status", "available"), true);
        var due = Due.of(List.of(added, animal(Map.of("status", "adopted"), false)));
        due.forEach(one -> comparison.add(one, List.of(shown("Visitor 7", "Mix", "available"))));
        due.forEach(one -> comparison.add(one, List.of(shown("Visitor 7", "Mix", "adopted"))));
        assertThat(comparison.audit()).matches(Audit::isClean);
    }

    private static Due due(boolean acknowledged) {
        Row row = new Row(IDENTIFIER, Map.of("amount", "12.30"));
        return Due.of(List.of(new Entry(EXPENSES, row, "c1", "b1", Instant.EPOCH, acknowledged)))
                .get(0);
    }

    private static Entry animal(Map<String, String> fields, boolean acknowledged) {
        return new Entry(SEARCH, new Row(IDENTIFIER, fields), "c1", "b1", Instant.EPOCH, acknowledged);
    }

    private static Reading reading(String... amounts) {
        var rows = List.of(amounts).stream()
                .map(amount -> new Row(IDENTIFIER, Map.of("amount", amount)))
                .toList();
        return Reading.of(EXPENSES, "at b1", rows);
    }

    private static Reading shown(String name, String breed, String status) {
        var row = new Row(IDENTIFIER, Map.of("name", name, "breed", breed, "status", status));
        return Reading.of(SEARCH, "at b1", List.of(row));
    }
}
