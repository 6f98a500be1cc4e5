package org.animalshelter.pipelines.stage;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.browser.Chromium;

/**
 * A recording as a moving picture, for a page that shows nothing else. It is played in a browser whose clock moves from frame
 * to frame, however long the browser takes for one.
 */
public final class Film {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final double SCALE = 0.75;
    private static final int PERCENT = 100;

    /** Of the picture. */
    private static final Duration FRAME = Duration.ofMillis(100);

    /** So many times faster than it was. */
    private static final int SPEED = 2;

    /** What is there in the end stays for a while. */
    private static final Duration END = Duration.ofSeconds(3);

    private final Chromium chromium;

    /** @param chromium plays it */
    public Film(Chromium chromium) {
        this.chromium = chromium;
    }

    /**
     * @param recording a page, as {@link Recording#write} writes it
     * @param length of what is recorded
     * @param file a GIF
     * @param status is told how far it is
     * @throws Failure when it cannot be written
     */
    public void shoot(Path recording, Duration length, Path file, Consumer<String> status) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setDeviceScaleFactor(SCALE)
                .setOffline(true)
                .setLocale("en-US");
        try (var context = chromium.browser().newContext(options);
                var gif = new AnimatedGif(file, FRAME)) {
            var page = context.newPage();
            page.clock().install(new Clock.InstallOptions().setTime(0));
            page.clock().pauseAt(FRAME.toMillis());
            page.navigate(recording.toUri().toString());
            long millis = length.plus(END).toMillis();
            long step = FRAME.toMillis() * SPEED;
            for (long at = 0; at < millis; at += step) {
                page.clock().runFor(step);
                gif.add(picture(page));
                status.accept(PERCENT * at / millis + " %");
            }
        } catch (IOException e) {
            throw new Failure("the film cannot be written to " + file + ": " + e.getMessage());
        }
    }

    private static BufferedImage picture(Page page) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(page.screenshot()));
    }
}
