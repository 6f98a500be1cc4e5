package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.pipelines.process.Subprocess;
import org.animalshelter.pipelines.story.Branches;
import org.animalshelter.pipelines.story.Story;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A reader checks out each state of each story in a clone, starts production there, and takes the next step by hand, as
 * the command line says. What was recorded before it is there afterwards, to the cent.
 */
@Journey
@Tag("long")
class StepsByHandJourney {
    private static final Path CLONE = Path.of("target/journeys/by-hand").toAbsolutePath();

    private static final List<String> EXACT = List.of("0.29", "10", "10.5", "1234567.89");

    /** Exact as soon as pages send cents: a float of dollars has no digits for it. */
    private static final String LARGEST = "90071992547409.91";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicContainer> every_state_of() throws Exception {
        var root = Path.of("..").toAbsolutePath().normalize();
        PrivateFiles.delete(CLONE);
        Files.createDirectories(CLONE.getParent());
        Subprocess.of("git", "clone", "--quiet", root.toString(), CLONE.toString())
                .output();
        share(root.resolve(".shelter"), PrivateFiles.folder(CLONE.resolve(".shelter")));
        return Branches.of(CLONE).reached().all().stream()
                .map(story -> DynamicContainer.dynamicContainer(
                        story.name(),
                        IntStream.rangeClosed(0, story.steps().size())
                                .mapToObj(state ->
                                        DynamicTest.dynamicTest(story.tag(state), () -> goOnByHand(story, state)))));
    }

    /** What takes minutes, and is the same for every checkout. */
    private static void share(Path from, Path to) throws Exception {
        for (var name : List.of("releases", "postgres", "unleash")) {
            Files.createDirectories(from.resolve(name));
            Files.createSymbolicLink(to.resolve(name), from.resolve(name));
        }
    }

    private void goOnByHand(Story story, int state) throws Exception {
        var way = in(CLONE, "./shelter", "checkout", story.tag(state));
        try (var site = Site.of(CLONE)) {
            var recorded = folder.resolve(story.tag(state) + ".json");
            record(site, recorded, amounts(story, state));
            if (state == story.steps().size()) {
                return;
            }
            var step = in(CLONE, told("Then:", way));
            assertThat(told("Now:", step))
                    .containsExactly(story.steps().get(state).command().split(" "));
            site.shelter(Arrays.copyOfRange(told("Now:", step), 1, told("Now:", step).length));
            record(site, recorded, amounts(story, state + 1));
        }
    }

    private static String in(Path checkout, String... command) {
        return Subprocess.of(command).in(checkout).output();
    }

    /** The command that stands behind a word. */
    private static String[] told(String word, String text) {
        return text.lines()
                .filter(line -> line.startsWith(word))
                .findFirst()
                .orElseThrow()
                .substring(word.length())
                .strip()
                .split(" ");
    }

    private static List<String> amounts(Story story, int state) {
        var amounts = new ArrayList<>(EXACT);
        if (story.name().equals("amount-cents") || story.name().equals("float-to-cents") && state >= 2) {
            amounts.add(LARGEST);
        }
        return amounts;
    }

    private static void record(Site site, Path file, List<String> amounts) throws Exception {
        var arguments = new ArrayList<>(List.of("amounts.mjs", file.toString()));
        arguments.addAll(amounts);
        var result = Script.start(site, arguments.toArray(String[]::new)).await();
        assertThat(result.exit()).as(result.printed()).isZero();
    }
}
