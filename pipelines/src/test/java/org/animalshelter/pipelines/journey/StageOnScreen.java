package org.animalshelter.pipelines.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A story on stage, and its page. */
final class StageOnScreen implements AutoCloseable {
    private static final Path SHELTER = Path.of("../shelter").toAbsolutePath().normalize();

    /** The first time, releases are built. */
    private static final Duration OPEN = Duration.ofMinutes(12);

    private static final double STARTED_MILLIS = Duration.ofMinutes(4).toMillis();

    private final int port = Site.freePort();
    private final Path log;
    private final Process stage;

    /**
     * @param log takes what it prints
     * @param more options
     */
    StageOnScreen(String story, Path log, String... more) throws IOException {
        this.log = log;
        var command =
                Stream.concat(Stream.of(SHELTER.toString(), "stage", story, "--port", "" + port), Stream.of(more));
        stage = new ProcessBuilder(command.toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** The page, when somebody is at work in the shelter. */
    Page open(BrowserContext context) throws InterruptedException {
        var page = context.newPage();
        long deadline = System.nanoTime() + OPEN.toNanos();
        while (!isOpen(page)) {
            assertThat(System.nanoTime()).as("the stage opens").isLessThan(deadline);
            TimeUnit.SECONDS.sleep(1);
        }
        assertThat(page.locator("#acknowledged")).not().hasText("0", new HasTextOptions().setTimeout(STARTED_MILLIS));
        return page;
    }

    private boolean isOpen(Page page) {
        try {
            page.navigate("http://localhost:" + port);
            return true;
        } catch (PlaywrightException e) {
            return false;
        }
    }

    /** What it has printed. */
    String printed() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stage.destroy();
        assertThat(stage.waitFor(1, TimeUnit.MINUTES)).as(printed()).isTrue();
    }
}
