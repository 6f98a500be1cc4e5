package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.pipelines.story.Library;
import org.animalshelter.pipelines.story.NaiveStory;
import org.animalshelter.pipelines.story.NaiveStory.Breaks;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The orders that look natural are tried as a reader would, and break at the step and for the reason that they tell. */
@Journey
@Tag("long")
class NaiveStoriesJourney {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicContainer> every_naive_story() {
        return new Library(ROOT)
                .naive().stream()
                        .map(story -> DynamicContainer.dynamicContainer(
                                story.name(),
                                List.of(
                                        DynamicTest.dynamicTest("walk", () -> walk(story)),
                                        DynamicTest.dynamicTest("matrix", () -> matrix(story)))));
    }

    private void walk(NaiveStory story) throws IOException {
        var walk = new TriedStory(ROOT, story.name(), folder).walk();
        assertThat(walk.exitCode()).as(walk.text()).isEqualTo(story.breaks().isPresent() ? 1 : 0);
        if (story.breaks().isPresent()) {
            Breaks breaks = story.breaks().get();
            assertThat(walk.text()).containsPattern(story.name() + " breaks at " + breaks.step() + "[,\n]");
            assertThat(walk.why(breaks.step())).as(walk.text()).anyMatch(like(breaks.walk()));
        }
    }

    private void matrix(NaiveStory story) throws IOException {
        var matrix = new TriedStory(ROOT, story.name(), folder).matrix();
        assertThat(matrix.exitCode()).as(matrix.text()).isEqualTo(story.breaks().isPresent() ? 1 : 0);
        if (story.breaks().isPresent()) {
            var red = matrix.red().values();
            assertThat(red).as(matrix.text()).anyMatch(like(story.breaks().get().matrix()));
        }
    }

    /** An ellipsis stands for anything. */
    private static Predicate<String> like(String told) {
        return Pattern.compile(
                        Arrays.stream(told.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
                .asMatchPredicate();
    }
}
