package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.matrix.Cell;
import org.animalshelter.pipelines.matrix.Matrix;
import org.animalshelter.pipelines.matrix.Told;
import org.junit.jupiter.api.Test;

class MatrixTableTest {
    private static final Style PLAIN = new Style(false);

    /** New pages with the toggle on ask the old backend for what it does not have. */
    private static boolean isTooEarly(Cell one) {
        return one.toggles()
                && one.frontend().equals(Told.release(Component.FRONTEND, 1))
                && one.backend().equals(Told.release(Component.BACKEND, 0));
    }

    @Test
    void what_is_red_where_production_never_gets_is_information() {
        Matrix matrix =
                Told.matrix(Told.story("frontend", "backend", "toggle greeting on"), MatrixTableTest::isTooEarly);
        assertThat(matrix.isGood()).isTrue();
        assertThat(matrix.inWords()).isEqualTo("all 6 reachable cells work");
        assertThat(MatrixTable.of(matrix, PLAIN).lines().map(String::stripTrailing))
                .contains(
                        "  frontend ↓  backend →   0   2",
                        "    0  f0                 ✓   ✓",
                        "    1  f1                 ✓   ✓",
                        "  Red, but not reachable:",
                        "    greet: GET /api/greeting answers 404",
                        "      frontend 1, backend 0, db 0, toggles on")
                .doesNotContain("  Red and reachable:")
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void what_is_red_on_the_way_is_named_with_its_reason() {
        Matrix matrix =
                Told.matrix(Told.story("frontend", "toggle greeting on", "backend"), MatrixTableTest::isTooEarly);
        assertThat(matrix.isGood()).isFalse();
        assertThat(matrix.inWords()).isEqualTo("1 of 6 reachable cells failed");
        assertThat(MatrixTable.of(matrix, PLAIN).lines().map(String::stripTrailing))
                .contains(
                        "    1  f1                 ✗   ✓",
                        "  Red and reachable:",
                        "    greet: GET /api/greeting answers 404",
                        "      frontend 1, backend 0, db 0, toggles on");
    }

    @Test
    void many_combinations_with_one_reason_are_a_few_and_a_number() {
        var matrix = Told.matrix(Told.story("backend", "db", "backend", "db"), one -> true);
        assertThat(MatrixTable.of(matrix, PLAIN)).contains("and 2 more").contains("and 1 more");
    }
}
