package org.animalshelter.pipelines.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser, driven by Playwright: the one that {@code -Dshelter.browser} names, or Playwright's own. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        // Playwright brings a Node for every platform; the one that builds the frontend does as well.
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        String installed = System.getProperty("shelter.browser");
        if (installed != null) {
            options.setExecutablePath(Path.of(installed));
        }
        browser = playwright.chromium().launch(options);
    }

    Browser browser() {
        return browser;
    }

    private static String node() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no node in the PATH"))
                .toString();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
