package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.pipelines.report.WrittenSection;
import org.animalshelter.pipelines.story.Branches;
import org.animalshelter.pipelines.story.Step;
import org.animalshelter.pipelines.story.Story;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each story of the history goes to production as its page says: nothing fails, nothing is lost, the same cells are red. */
@Tag("journey")
@Tag("long")
class ToldStoriesJourney {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicContainer> every_story() {
        return Branches.of(ROOT).reached().all().stream()
                .map(story -> DynamicContainer.dynamicContainer(
                        story.name(),
                        List.of(
                                DynamicTest.dynamicTest("walk", () -> walk(story)),
                                DynamicTest.dynamicTest("matrix", () -> matrix(story)))));
    }

    private void walk(Story story) throws IOException {
        var walk = new TriedStory(ROOT, story.name(), folder).walk();
        assertThat(walk.exitCode()).as(walk.text()).isZero();
        assertThat(walk.steps().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        story.steps().stream().map(Step::tag).toList());
        assertThat(walk.steps().values()).as(walk.text()).allSatisfy(step -> {
            assertThat(step.acknowledged()).isPositive();
            assertThat(step.failed() + step.lost() + step.doubled() + step.altered())
                    .isZero();
        });
        var back = new LinkedHashMap<String, String>();
        walk.steps().forEach((tag, step) -> back.put(tag, step.back()));
        assertThat(back).as("which steps can be rolled back").isEqualTo(rolledBackIn(story));
    }

    private void matrix(Story story) throws IOException {
        var matrix = new TriedStory(ROOT, story.name(), folder).matrix();
        assertThat(matrix.exitCode()).as(matrix.text()).isZero();
        assertThat(matrix.red()).isEmpty();
        assertThat(matrix.elsewhere().keySet())
                .as("the red cells of the page, " + matrix.text())
                .containsExactlyInAnyOrderElementsOf(redIn(story));
    }

    private static Map<String, String> rolledBackIn(Story story) {
        return WrittenSection.ofStory(story.name(), "walk").all("^\\| (\\S+-\\d+) \\|.* (\\S+) \\|$").stream()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }

    private static List<String> redIn(Story story) {
        return WrittenSection.ofStory(story.name(), "matrix")
                .all("frontend \\d+, backend \\d+, db \\d+(, toggles (on|off))?")
                .stream()
                .map(cell -> cell.group())
                .toList();
    }
}
