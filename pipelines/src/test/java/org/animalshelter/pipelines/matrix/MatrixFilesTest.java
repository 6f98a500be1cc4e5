package org.animalshelter.pipelines.matrix;

import static org.animalshelter.pipelines.matrix.Told.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class MatrixFilesTest {
    private static final Cell TOO_EARLY = cell(1, 0, 0, true);

    @TempDir
    private Path folder;

    @Test
    void a_page_needs_nothing_but_itself_and_says_why_a_cell_is_red() throws IOException {
        Matrix matrix = Told.matrix(Told.story("frontend", "toggle greeting on", "backend"), TOO_EARLY::equals);
        Path file = folder.resolve("matrix.html");
        MatrixPage.write(file, "story", matrix);
        var page = Files.readString(file).replaceAll("(?s)<style>.*</style>", "");
        assertThat(page)
                .contains("<h1>Matrix of story</h1>", "1 of 6 reachable cells failed")
                .contains("frontend 1, backend 0, db 0, toggles on: greet: GET /api/greeting answers 404")
                .doesNotContain("src=", "href=", "http:", "https:", "url(", "{");
    }

    @Test
    void the_figures_of_a_page_name_every_red_cell_and_why() {
        var states = Told.story("frontend", "toggle greeting on", "backend");
        assertThat(MatrixFigures.of(Told.matrix(states, one -> false), "matrix.png"))
                .startsWith("Of 8 combinations, production passes through 6: all 6 reachable cells work.")
                .contains("](matrix.png)")
                .doesNotContain("why");
        var elsewhere = cell(0, 3, 0, false);
        assertThat(MatrixFigures.of(
                        Told.matrix(states, one -> one.equals(TOO_EARLY) || one.equals(elsewhere)), "matrix.png"))
                .contains("1 of 6 reachable cells failed.")
                .contains("""
                        | fails on the way | why |
                        | --- | --- |
                        | frontend 1, backend 0, db 0, toggles on | `greet: GET /api/greeting answers 404` |
                        """)
                .contains("""
                        | fails, but production does not reach it | why |
                        | --- | --- |
                        | frontend 0, backend 3, db 0, toggles off | `greet: GET /api/greeting answers 404` |
                        """);
    }

    @Test
    void the_way_goes_from_state_to_state_through_cells_that_are_there() {
        Matrix matrix = Told.matrix(Told.story("frontend", "backend", "toggle greeting on", "db"), one -> false);
        var map = HeatMap.of(matrix);
        assertThat(map.stops()).extracting(HeatMap.Stop::label).containsExactly("0", "1", "2", "3", "4");
        assertThat(map.panels().stream().mapToInt(panel -> panel.cells().size()).sum())
                .isEqualTo(matrix.outcomes().size());
        assertThat(map.stops())
                .allSatisfy(stop -> assertThat(map.panels().stream()
                                .flatMap(panel -> panel.cells().stream())
                                .filter(cell -> cell.x() <= stop.x()
                                        && stop.x() <= cell.x() + cell.width()
                                        && cell.y() <= stop.y()
                                        && stop.y() <= cell.y() + cell.height()))
                        .singleElement()
                        .satisfies(cell -> assertThat(cell.reachable()).isTrue()));
    }

    @Test
    void the_way_tells_where_it_leaves_a_panel_and_comes_back_to_a_cell() {
        Matrix matrix = Told.matrix(
                Told.story("frontend", "backend", "toggle greeting on", "toggle greeting off"), one -> false);
        assertThat(HeatMap.of(matrix).way())
                .extracting(leg -> leg.from().label(), leg -> leg.to().label(), HeatMap.Leg::across)
                .containsExactly(
                        tuple("0", "1", true),
                        tuple("1", "2 4", false),
                        tuple("2 4", "3", true),
                        tuple("3", "2 4", true));
    }

    @Test
    void states_in_the_same_cell_share_a_stop() {
        Matrix matrix = Told.matrix(
                Told.story("toggle greeting on --for ada", "toggle greeting on --percent 50", "toggle greeting on"),
                one -> false);
        assertThat(HeatMap.of(matrix).stops()).extracting(HeatMap.Stop::label).containsExactly("0", "1 2 3");
    }

    @Test
    void for_a_ci_server_a_red_cell_on_the_way_fails_and_another_is_skipped() throws Exception {
        Matrix matrix = Told.matrix(
                Told.story("frontend", "toggle greeting on", "backend"),
                one -> one.equals(TOO_EARLY) || one.equals(cell(0, 3, 0, false)));
        var file = folder.resolve("matrix.xml");
        JunitFile.write(file, "story", matrix);
        var suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("8");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("greet: GET /api/greeting answers 404");
        assertThat(((Element) failure.getParentNode()).getAttribute("name"))
                .isEqualTo("frontend 1, backend 0, db 0, toggles on");
    }

    @Test
    void a_file_that_cannot_be_written_is_named() {
        var matrix = Told.matrix(Told.story("db"), one -> false);
        var nowhere = folder.resolve("none/matrix.xml");
        assertThatThrownBy(() -> JunitFile.write(nowhere, "story", matrix))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(nowhere.toString());
    }
}
