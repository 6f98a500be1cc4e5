package org.animalshelter.pipelines.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasClassOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.animalshelter.pipelines.process.Subprocess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A story is given with the keys alone, with a kill in the middle and the naive order, and nothing fails that should not. */
@Journey
@Tag("long")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class StageJourney {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final double MOVED_MILLIS = Duration.ofMinutes(2).toMillis();

    @TempDir
    private Path folder;

    @Test
    void a_story_is_given_with_the_keys_alone(Browser browser) throws Exception {
        try (var stage = new StageOnScreen("float-to-cents", folder.resolve("stage.log"), "--listen", "127.0.0.1");
                var context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1920, 1080)
                        .setColorScheme(ColorScheme.DARK)
                        .setLocale("en-US"))) {
            var page = stage.open(context);
            assertThat(page.locator("#frames iframe")).hasCount(1);
            assertThat(page.frameLocator("#frames iframe").locator("h1"))
                    .hasText("Animals", new HasTextOptions().setTimeout(MOVED_MILLIS));
            noFindings(page);

            page.keyboard().press("ArrowRight");
            taken(page, 1);
            page.keyboard().press("k");
            assertThat(page.locator("#system")).containsText("starting");
            var phone = phone(browser, stage.printed());
            phone.getByText("next step").click();
            taken(page, 2);
            assertThat(page.locator("#system")).containsText("from before");
            phone.locator("#keys").getByText("diff").click();
            assertThat(page.locator("dialog")).containsText("float-to-cents-2");
            noFindings(phone);
            phone.locator("#keys").getByText("diff").click();
            assertThat(page.locator("dialog")).isHidden();
            phone.context().close();
            page.keyboard().press("ArrowLeft");
            assertThat(step(page, 2)).hasClass("ahead", new HasClassOptions().setTimeout(MOVED_MILLIS));
            assertThat(page.locator("#lost")).hasText("0");
            page.keyboard().press("d");
            assertThat(page.locator("dialog")).containsText("amountCents");
            noFindings(page);
            page.keyboard().press("Escape");

            page.keyboard().press("n");
            page.locator("#dialog-body button")
                    .filter(new Locator.FilterOptions().setHasText("float-to-cents-guessed"))
                    .click();
            assertThat(page.locator("#story"))
                    .hasText("float-to-cents-guessed", new HasTextOptions().setTimeout(MOVED_MILLIS));
            page.keyboard().press("ArrowRight");
            taken(page, 1);
            assertThat(page.locator("#says"))
                    .containsText("has the amount", new ContainsTextOptions().setTimeout(MOVED_MILLIS));
            assertThat(page.locator("#lost")).not().hasText("0");
            page.keyboard().press("n");
            assertThat(page.locator("#story")).hasText("float-to-cents", new HasTextOptions().setTimeout(MOVED_MILLIS));
            taken(page, 1);
            assertThat(page.locator("#lost")).hasText("0");
            assertThat(page.locator("#failed")).hasText("0");
        }
    }

    /** Nobody is there, and what happened can be seen without a production. */
    @Test
    void a_script_is_performed_recorded_and_filmed(Browser browser) throws Exception {
        var script = Files.writeString(folder.resolve("script"), "# one step\nwait 3\nnext\nwait 2\n");
        var film = folder.resolve("recording.gif");
        var log = folder.resolve("stage.log");
        var exit = Subprocess.of(
                        ROOT.resolve("shelter").toString(),
                        "stage",
                        "float-to-cents",
                        "--port",
                        String.valueOf(Site.freePort()),
                        "--script",
                        script.toString(),
                        "--record",
                        film.toString())
                .in(ROOT)
                .exitLoggingTo(log);
        assertThat(exit).as(Files.readString(log)).isZero();
        try (var context = browser.newContext(new Browser.NewContextOptions().setOffline(true))) {
            var page = context.newPage();
            page.navigate(folder.resolve("recording.html").toUri().toString());
            assertThat(step(page, 1)).hasClass("taken", new HasClassOptions().setTimeout(MOVED_MILLIS));
            assertThat(page.locator("#acknowledged")).not().hasText("0");
            assertThat(page.locator("#lost")).hasText("0");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#says")).containsText("This is a recording");
        }
        try (var in = ImageIO.createImageInputStream(film.toFile())) {
            var reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).as("frames").isGreaterThan(50);
            assertThat(reader.getWidth(0)).isEqualTo(960);
        }
    }

    /** Somebody reads the code in the terminal, and types it on a phone. */
    private static Page phone(Browser browser, String printed) {
        var told = Pattern.compile("Phones can steer at (\\S+) with the code (\\S+)")
                .matcher(printed);
        assertThat(told.find()).isTrue();
        var phone = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))
                .newPage();
        phone.navigate(told.group(1));
        noFindings(phone);
        phone.getByLabel("The code").fill(told.group(2));
        phone.getByText("Enter the stage").click();
        assertThat(phone.locator("#acknowledged")).not().hasText("0");
        return phone;
    }

    private static void taken(Page page, int number) {
        assertThat(step(page, number)).hasClass("taken", new HasClassOptions().setTimeout(MOVED_MILLIS));
        // Everything is read back before the next thing can be done.
        assertThat(page.locator("#title"))
                .not()
                .containsText("step ", new ContainsTextOptions().setTimeout(MOVED_MILLIS));
    }

    private static Locator step(Page page, int number) {
        return page.locator("#steps li").nth(number - 1);
    }

    private static void noFindings(Page page) {
        var findings = new AxeBuilder(page).exclude("iframe").analyze().getViolations();
        assertThat(findings.stream()
                        .map(one -> one.getId() + " " + one.getNodes().get(0).getHtml()))
                .isEmpty();
    }
}
