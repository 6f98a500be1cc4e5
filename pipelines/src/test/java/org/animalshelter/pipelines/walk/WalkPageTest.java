package org.animalshelter.pipelines.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.traffic.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkPageTest {
    @TempDir
    private Path folder;

    @Test
    void a_page_needs_nothing_but_itself() throws IOException {
        String page = written(List.of(Verdicts.good(1), Verdicts.good(2)), 0);
        assertThat(page)
                .contains("<h1>Walk of story</h1>")
                .contains("2 steps, 0 of 800 requests failed, 0 of 200 acknowledged writes lost")
                .contains("</i>1a2b3c1</li>")
                .doesNotContain("src=", "href=", "http:", "https:", "url(", "{")
                .doesNotContain("<rect class=\"failed\"");
    }

    @Test
    void what_failed_is_red_and_told() throws IOException {
        var page = written(List.of(Verdicts.good(1), Verdicts.failing(2, 100)), 5);
        assertThat(page)
                .contains("breaks at story-2")
                .contains("<rect class=\"failed\"")
                .contains("the first of 100 failed requests: POST /api/animals/7f3a/expenses by client f8e3c5b");
    }

    @Test
    void what_the_shelter_said_is_text_and_no_markup() throws IOException {
        assertThat(written(List.of(Verdicts.failing(1, 1)), 0))
                .contains("&lt;column&gt; is missing")
                .doesNotContain("<column>");
    }

    @Test
    void every_second_is_drawn_within_the_drawing() {
        var chart = Chart.of(List.of(Verdicts.good(1), Verdicts.failing(2, 100)), Verdicts.seconds(2, 5));
        assertThat(chart.bars()).hasSize(2 * 40);
        assertThat(chart.most()).isEqualTo(20);
        assertThat(chart.bars()).allSatisfy(bar -> {
            assertThat(Double.parseDouble(bar.x()) + Double.parseDouble(bar.width()))
                    .isBetween(0.0, chart.width() + 0.1);
            assertThat(Double.parseDouble(bar.y())).isBetween(0.0, (double) chart.height());
        });
        assertThat(chart.ticks())
                .isNotEmpty()
                .allSatisfy(tick -> assertThat(Double.parseDouble(tick.x())).isLessThan(chart.width() - 40));
        assertThat(chart.bands()).extracting(Chart.Band::fine).containsExactly(true, false);
    }

    @Test
    void several_stories_are_named_where_they_begin() {
        var stories = Chart.of(List.of(Verdicts.good(1), Verdicts.good(1)), Verdicts.seconds(2, 0))
                .stories();
        assertThat(stories).extracting(Chart.Tick::label).containsExactly("story", "story");
        assertThat(Chart.of(List.of(Verdicts.good(1), Verdicts.good(2)), Verdicts.seconds(2, 0))
                        .stories())
                .isEmpty();
    }

    @Test
    void the_last_second_ends_with_the_drawing() {
        var seconds = Stream.of(0, 19_500, 21_000)
                .map(millis -> new Timeline.Second(Verdicts.NOON.plusMillis(millis), Map.of("1a2b3c1", 20L), 0))
                .toList();
        var bars = Chart.of(List.of(Verdicts.good(1)), seconds).bars();
        assertThat(bars).extracting(Chart.Bar::width).containsExactly("60.0", "30.0");
    }

    @Test
    void what_is_lost_takes_its_share_of_the_ledger() {
        var half = Verdicts.losing(1, new Losses(30, 0, 20, 0, List.of()));
        var band = Chart.of(List.of(half), Verdicts.seconds(1, 0)).bands().get(0);
        assertThat(Double.parseDouble(band.lost()))
                .isEqualTo(Double.parseDouble(band.inner()) / 2, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void a_file_that_cannot_be_written_is_named() {
        var nowhere = folder.resolve("none/walk.html");
        assertThatThrownBy(() -> WalkPage.write(nowhere, "story", List.of(Verdicts.good(1)), List.of()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(nowhere.toString())
                .hasMessageContaining("choose a file in a folder that is there");
    }

    private String written(List<Verdict> verdicts, long failedInEachSecond) throws IOException {
        var file = folder.resolve("walk.html");
        WalkPage.write(file, "story", verdicts, Verdicts.seconds(verdicts.size(), failedInEachSecond));
        var html = Files.readString(file);
        // The style sheet has braces of its own.
        return html.replaceAll("(?s)<style>.*</style>", "");
    }
}
