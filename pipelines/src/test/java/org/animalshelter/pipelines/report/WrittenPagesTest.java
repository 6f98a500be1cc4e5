package org.animalshelter.pipelines.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.story.Branches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures in the documentation are written by the command that measured them, and say when and at which revision. */
class WrittenPagesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCS = ROOT.resolve("docs");

    static Stream<String> stories() {
        assumeFalse(new Git(ROOT).isShallow(), "the history is not all there");
        return Branches.of(ROOT).reached().all().stream().map(story -> story.name());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void the_page_of_a_story_has_the_figures_of_its_walk_and_its_matrix(String story) {
        for (var command : new String[] {"walk", "matrix"}) {
            var section = WrittenSection.ofStory(story, command);
            assertWritten(section, "./shelter " + command + " " + story);
            assertThat(section.all("!\\[.*]\\((.*)\\)"))
                    .singleElement()
                    .satisfies(picture -> assertThat(DOCS.resolve("stories").resolve(picture.group(1)))
                            .exists());
        }
    }

    @Test
    void the_page_of_the_benchmark_has_its_figures() {
        assertWritten(WrittenSection.of(DOCS.resolve("performance.md"), "bench"), "./shelter bench");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void no_figure_of_a_walk_stands_outside(String story) throws Exception {
        var page = Files.readString(DOCS.resolve("stories").resolve(story + ".md"));
        var byPeople = page.replaceAll("(?s)<!-- walk -->.*<!-- /walk -->", "");
        assertThat(byPeople).doesNotContainPattern("\\| " + story + "-\\d+ \\| [\\d,]+ \\|");
    }

    private static void assertWritten(WrittenSection section, String command) {
        assertThat(section.text())
                .containsPattern("(?m)^Written by `" + command
                        + "( .*)? --write` on \\d{4}-\\d\\d-\\d\\d, at revision [\\w.-]*[0-9a-f]{7}[\\w-]*\\.$");
    }
}
