package org.animalshelter.pipelines.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasClassOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The talks of docs/demo.md are given as they are written there, with the keys alone, on screens of both sizes and schemes. */
@Journey
@Tag("long")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class DemoJourney {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SEEN = Path.of("target/demo");
    private static final Pattern KEY = Pattern.compile("`([^`]+)`");
    private static final Pattern NAMED = Pattern.compile("`([a-z-]+)`");
    private static final double DONE_MILLIS = Duration.ofMinutes(4).toMillis();
    private static final int TOLD_MILLIS = 1000;
    private static final double TALKED_MILLIS = Duration.ofMinutes(1).toMillis();

    /** What an instance has under way when it is killed. */
    private static final int MOST_BROKEN_OFF = 5;

    @TempDir
    private Path folder;

    /** @param keys what is pressed at that minute */
    private record Line(String minute, List<String> keys, String words) {}

    private record Part(int number, String story, List<Line> lines) {
        @Override
        public String toString() {
            return number + " " + story;
        }
    }

    static Stream<Part> parts() throws Exception {
        var parts = new ArrayList<Part>();
        for (var line : Files.readAllLines(ROOT.resolve("docs/demo.md"))) {
            if (line.startsWith("./shelter stage ")) {
                parts.add(new Part(parts.size() + 1, line.substring("./shelter stage ".length()), new ArrayList<>()));
            }
            var cells = line.split(" *\\| *");
            if (cells.length == 4 && cells[1].matches("\\d+")) {
                parts.get(parts.size() - 1).lines().add(new Line(cells[1], found(KEY, cells[2]), cells[3]));
            }
        }
        return parts.stream();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_talk_is_given(Part part, Browser browser) throws Exception {
        boolean wide = part.number() % 2 == 1;
        try (var stage = new StageOnScreen(part.story(), folder.resolve("stage.log"));
                var context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(wide ? 1920 : 1280, wide ? 1080 : 720)
                        .setColorScheme(part.number() % 4 < 2 ? ColorScheme.LIGHT : ColorScheme.DARK)
                        .setLocale("en-US"))) {
            var page = stage.open(context);
            assertThat(page.locator("#frames iframe")).hasCount(1);
            for (var line : part.lines()) {
                say(page, line, part);
            }
            assertThat(page.locator("#steps .refused")).hasCount(0);
        }
    }

    private static void say(Page page, Line line, Part part) {
        for (var key : line.keys()) {
            int failed = number(page, "#failed");
            if (key.equals("N") && !page.locator("#title").textContent().isEmpty()) {
                // While it is talked about, it is read back.
                assertThat(page.locator(".wrong, .refused").first())
                        .isVisible(new IsVisibleOptions().setTimeout(TALKED_MILLIS));
            }
            page.keyboard()
                    .press(
                            switch (key) {
                                case "→" -> "ArrowRight";
                                case "←" -> "ArrowLeft";
                                case "Esc" -> "Escape";
                                default -> key.toLowerCase(Locale.ROOT);
                            });
            // The stage tells its pages four times a second what it does.
            page.waitForTimeout(TOLD_MILLIS);
            assertThat(page.locator("body"))
                    .not()
                    .hasClass(Pattern.compile("busy"), new HasClassOptions().setTimeout(DONE_MILLIS));
            if (key.matches("\\d")) {
                assertThat(page.locator("#story"))
                        .hasText(found(NAMED, line.words()).get(0));
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SEEN.resolve(part.number() + "-" + line.minute() + "-" + key + ".png")));
            if (page.locator("#title").textContent().isEmpty()) {
                assertThat(page.locator("#lost")).hasText("0");
                int meant = key.equals("N") ? 0 : failed + (key.equals("K") ? MOST_BROKEN_OFF : 0);
                assertThat(number(page, "#failed"))
                        .as("failed requests after " + key)
                        .isLessThanOrEqualTo(meant);
            }
        }
    }

    private static int number(Page page, String which) {
        return Integer.parseInt(page.locator(which).textContent().replace(",", ""));
    }
}
