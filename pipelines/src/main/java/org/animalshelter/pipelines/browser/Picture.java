package org.animalshelter.pipelines.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;

/** A picture of the drawing on a page of HTML, for a page that cannot show HTML. */
public final class Picture {
    private static final int WIDTH = 1320;
    private static final int HEIGHT = 900;
    private static final int MARGIN = 8;

    private Picture() {}

    /**
     * @param html with one drawing
     * @param program the browser; without one that which Playwright has downloaded
     */
    public static void write(Path file, Path html, Optional<Path> program) {
        try (var chromium = new Chromium(program);
                var page = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(WIDTH, HEIGHT))) {
            page.navigate(html.toUri().toString());
            var drawing = page.locator("svg").boundingBox();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(file)
                    .setFullPage(true)
                    .setClip(
                            drawing.x - MARGIN,
                            drawing.y - MARGIN,
                            drawing.width + 2 * MARGIN,
                            drawing.height + 2 * MARGIN));
        }
    }
}
