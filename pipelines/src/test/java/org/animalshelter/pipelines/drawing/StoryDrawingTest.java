package org.animalshelter.pipelines.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.story.Operation;
import org.animalshelter.pipelines.story.Step;
import org.animalshelter.pipelines.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryDrawingTest {
    private final List<Step> steps = new ArrayList<>();

    @Test
    void a_lane_shows_what_runs_from_one_step_to_the_next() {
        deploys(Component.FRONTEND, "frontend: show <it>");
        deploys(Component.BACKEND, "backend: keep it");
        deploys(Component.FRONTEND, "frontend: show it to all");

        assertThat(bars("frontend"))
                .containsExactly(
                        "before 0-1 as before",
                        "release 1-3 show <it>",
                        "release 3-4 show it to all",
                        "pages 1-4 earlier pages");
        assertThat(bars("backend")).containsExactly("before 0-2 as before", "release 2-4 keep it");
        assertThat(bars("db")).containsExactly("before 0-4 as before");
        assertThat(drawing().lanes()).hasSize(3);
    }

    @Test
    void a_toggle_stays_on_and_pages_stay_open_until_they_are_retired() {
        deploys(Component.FRONTEND, "frontend: show it");
        operates("toggle it on --for ada");
        operates("toggle it on");
        deploys(Component.DB, "db: store it");
        operates("retire frontend");
        deploys(Component.BACKEND, "backend: drop it");

        assertThat(bars("operation"))
                .containsExactly(
                        "operation 2-3 toggle it on --for ada",
                        "operation 3-5 toggle it on",
                        "operation 5-6 retire frontend");
        assertThat(bars("frontend")).endsWith("pages 1-5 earlier pages");
    }

    @Test
    void text_that_does_not_fit_is_cut_and_said_whole_to_who_points_at_it() {
        deploys(
                Component.DB,
                "db: keep each of the many very small things that somebody would like to see kept somewhere");

        var bar = drawing().lanes().get(2).bars().get(1);

        assertThat(bar.lines()).hasSize(4);
        assertThat(bar.lines().get(3).text()).endsWith(" …");
        assertThat(bar.says()).endsWith("to see kept somewhere");
    }

    @Test
    void the_file_is_an_image(@TempDir Path folder) throws Exception {
        deploys(Component.FRONTEND, "frontend: show <it> & more");
        var file = folder.resolve("it.svg");

        StoryDrawing.write(file, story());

        var image = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        assertThat(image.getTagName()).isEqualTo("svg");
        assertThat(image.getTextContent()).contains("show <it> & more").contains("it: what runs");
        assertThat(Files.readString(file)).doesNotContain("\n\n");
        assertThatThrownBy(() -> StoryDrawing.write(folder.resolve("none/it.svg"), story()))
                .isInstanceOf(Failure.class);
    }

    /** Each as its kind, the states it begins and ends at, and its words. */
    private List<String> bars(String lane) {
        return drawing().lanes().stream()
                .filter(one -> one.label().equals(lane))
                .flatMap(one -> one.bars().stream())
                .map(bar -> String.format(
                                Locale.ROOT,
                                "%s %d-%d %s",
                                bar.kind(),
                                state(bar.x()),
                                state(bar.x() + bar.width()),
                                bar.lines().stream()
                                        .map(StoryDrawing.Label::text)
                                        .collect(Collectors.joining(" ")))
                        .strip())
                .toList();
    }

    /** Which of the columns begins nearest. */
    private int state(int x) {
        var middles = drawing().states().stream().map(StoryDrawing.Label::x).toList();
        return (int) middles.stream().filter(middle -> middle < x).count();
    }

    private StoryDrawing drawing() {
        return StoryDrawing.of(story());
    }

    private Story story() {
        return new Story("it", "base", steps, false);
    }

    private void deploys(Component component, String subject) {
        steps.add(new Step("it", steps.size() + 1, subject, "commit", Optional.of(component), Optional.empty()));
    }

    private void operates(String line) {
        steps.add(new Step(
                "it", steps.size() + 1, "docs: do it", "commit", Optional.empty(), Optional.of(Operation.of(line))));
    }
}
