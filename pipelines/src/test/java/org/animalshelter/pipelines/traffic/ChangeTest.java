package org.animalshelter.pipelines.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeTest {
    private static final View ANIMALS = new View("animals", "");
    private static final View REPORT = new View("report", "2026-01-02");
    private static final Row BELLA = animal("bella", "Bella", "Beagle", "likes snow", "2024-02-29");
    private static final Row MILO = animal("milo", "Milo", "Mix", "", "2023-01-01");

    @Test
    void what_is_as_it_was_is_no_change_and_what_others_wrote_is_none_either() {
        var written = animal("rex", "Rex", "Mix", "", "2023-01-01");
        assertThat(changes(List.of(BELLA, MILO), List.of(BELLA, written, MILO), Set.of("rex")))
                .isEmpty();
        assertThat(changes(List.of(BELLA, written), List.of(BELLA, with(written, "status", "adopted")), Set.of("rex")))
                .isEmpty();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        (UnaryOperator<Row>) row ->
                                with(with(row, "breed", row.field("description")), "description", row.field("breed")),
                        "the breed read \"Beagle\" before, and reads \"likes snow\","
                                + " the description read \"likes snow\" before, and reads \"Beagle\""),
                Arguments.of(
                        (UnaryOperator<Row>)
                                row -> with(row, "breed", row.field("breed").substring(0, 3)),
                        "the breed read \"Beagle\" before, and reads \"Bea\""),
                Arguments.of(
                        (UnaryOperator<Row>) row -> with(row, "bornOn", "2024-02-28"),
                        "the bornOn read \"2024-02-29\" before, and reads \"2024-02-28\""),
                Arguments.of(
                        (UnaryOperator<Row>) row -> with(row, "microchip", "756000000000001"),
                        "the microchip read \"056000000000001\" before, and reads \"756000000000001\""),
                Arguments.of(
                        (UnaryOperator<Row>) row -> with(row, "microchip", "56000000000001"),
                        "the microchip read \"056000000000001\" before, and reads \"56000000000001\""));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_field_that_reads_otherwise_is_named_with_both(UnaryOperator<Row> change, String sentence) {
        assertThat(changes(List.of(BELLA, MILO), List.of(change.apply(BELLA), MILO), Set.of()))
                .singleElement()
                .satisfies(one -> assertThat(one.sentence())
                        .isEqualTo("animal Bella is not as it was: " + sentence
                                + ", in the list of animals at b2, through client f1"));
    }

    @Test
    void a_row_that_vanished_or_is_there_twice_is_named() {
        assertThat(changes(List.of(BELLA, MILO), List.of(MILO), Set.of()))
                .singleElement()
                .satisfies(one -> assertThat(one.sentence())
                        .startsWith("animal Bella was there before, and is not there any more in the list of animals"));
        var twin = new Row("another", BELLA.fields());
        assertThat(changes(List.of(BELLA, MILO), List.of(BELLA, twin, MILO), Set.of()))
                .singleElement()
                .satisfies(one -> assertThat(one.sentence()).startsWith("animal Bella is there twice"));
    }

    @Test
    void what_is_not_in_a_list_that_goes_on_may_come_later() {
        var partial = new Reading.Told(List.of(MILO), true, null, null, null);
        var after = Reading.of(ANIMALS, "at b2", partial);
        assertThat(Change.between(reading(ANIMALS, MILO, BELLA), after, Set.of()))
                .isEmpty();
    }

    @Test
    void another_order_is_a_change() {
        assertThat(changes(List.of(BELLA, MILO), List.of(MILO, BELLA), Set.of()))
                .singleElement()
                .satisfies(one -> assertThat(one.sentence())
                        .startsWith("animal Milo comes before animal Bella, and came after it"));
    }

    @Test
    void a_total_is_compared_as_a_number_and_a_moment_whatever_its_time_zone() {
        var total = new Row("total", Map.of("total", "10.50", "at", "2026-01-01T00:30:00+01:00"));
        var same = new Row("total", Map.of("total", "10.5", "at", "2025-12-31T23:30:00Z"));
        var shifted = new Row("total", Map.of("total", "10.5", "at", "2025-12-31T23:30:00+01:00"));
        assertThat(Change.between(reading(REPORT, total), reading(REPORT, same), Set.of()))
                .isEmpty();
        assertThat(Change.between(reading(REPORT, total), reading(REPORT, shifted), Set.of()))
                .singleElement()
                .satisfies(one -> assertThat(one.sentence()).startsWith("sum total is not as it was: the at read"));
    }

    @Test
    void what_cannot_be_read_any_more_is_a_change_and_what_is_not_shown_now_is_none() {
        var before = reading(ANIMALS, BELLA);
        var failed = Reading.failed(ANIMALS, "at b2", "500: out of order");
        assertThat(Change.between(before, failed, Set.of()))
                .singleElement()
                .satisfies(one -> assertThat(one.sentence())
                        .isEqualTo("the list of animals cannot be read at b2: 500: out of order"));
        var hidden = Reading.hidden(ANIMALS, "at b2");
        assertThat(Change.between(before, hidden, Set.of())).isEmpty();
    }

    private static List<Change> changes(List<Row> before, List<Row> after, Set<String> written) {
        return Change.between(
                reading(ANIMALS, before.toArray(Row[]::new)), reading(ANIMALS, after.toArray(Row[]::new)), written);
    }

    private static Reading reading(View view, Row... rows) {
        return Reading.of(view, "at b2, through client f1", List.of(rows));
    }

    private static Row animal(String identifier, String name, String breed, String description, String bornOn) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("breed", breed);
        fields.put("description", description);
        fields.put("bornOn", bornOn);
        fields.put("microchip", "056000000000001");
        return new Row(identifier, fields);
    }

    private static Row with(Row row, String field, String value) {
        var fields = new LinkedHashMap<>(row.fields());
        fields.put(field, value);
        return new Row(row.identifier(), fields);
    }
}
