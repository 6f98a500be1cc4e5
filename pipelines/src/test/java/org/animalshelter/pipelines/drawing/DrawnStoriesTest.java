package org.animalshelter.pipelines.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.story.Branches;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation shows no other story than the history tells. */
class DrawnStoriesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DRAWINGS = ROOT.resolve("docs/images/stories");

    static Stream<String> drawn() throws IOException {
        try (var files = Files.list(DRAWINGS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".svg"))
                    .map(name -> name.replace(".svg", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void a_drawing_is_what_would_be_drawn_now(String name, @TempDir Path folder) throws IOException {
        assumeFalse(new Git(ROOT).isShallow(), "the history is not all there");
        var story = Branches.of(ROOT).reached().only(name).all().get(0);
        var now = folder.resolve("now.svg");

        StoryDrawing.write(now, story);

        assertThat(DRAWINGS.resolve(name + ".svg"))
                .as("drawn with './shelter steps %s --drawing docs/images/stories/%s.svg'", name, name)
                .hasSameTextualContentAs(now);
    }
}
