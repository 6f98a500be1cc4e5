package org.animalshelter.pipelines.matrix;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.router.Router;
import org.animalshelter.pipelines.browser.Chromium;

/**
 * A person at the pages of a release, in a browser. What the pages show differs from story to story: what can be asked of
 * all is that one can sign in, and that whatever the navigation leads to, and an animal, opens without a failed request,
 * an error of a script, or an alert.
 */
final class Pages implements AutoCloseable {
    private static final String PASSWORD = "shelter";
    private static final int WITHIN_MILLIS = 10_000;
    private static final int ANY_PORT = 0;
    private static final int FIRST_ERROR = 400;

    private final Vertx vertx = Vertx.vertx();
    // A browser belongs to the thread that began it, and cells are tried by several.
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Chromium chromium;

    /** @param program the browser; without one that which Playwright has downloaded */
    Pages(Optional<Path> program) {
        chromium = Parallel.result(CompletableFuture.supplyAsync(() -> new Chromium(program), thread));
    }

    /**
     * Goes through the pages of a release.
     *
     * @param backend what answers behind them
     * @param username who signs in
     * @return what went wrong, page by page
     */
    List<FailedJourney> go(URI backend, Release frontend, String username) {
        return Parallel.result(CompletableFuture.supplyAsync(() -> visit(backend, frontend, username), thread));
    }

    private List<FailedJourney> visit(URI backend, Release frontend, String username) {
        try (var router = Router.create(vertx, ANY_PORT, frontend.name(), frontend.artifact())) {
            router.add(backend).putIn();
            router.listen();
            var options = new Browser.NewContextOptions().setBaseURL("http://localhost:" + router.port());
            try (var context = chromium.browser().newContext(options)) {
                context.setDefaultTimeout(WITHIN_MILLIS);
                return new Visit(context.newPage()).everywhere(username);
            }
        }
    }

    // One person, from signing in to the last page.
    private static final class Visit {
        private final Page page;
        private final List<FailedJourney> failed = new ArrayList<>();
        private final List<FailedJourney> noticed = new ArrayList<>();
        private String at = "sign in";

        private Visit(Page page) {
            this.page = page;
            page.onResponse(response -> {
                if (response.status() >= FIRST_ERROR) {
                    notice(
                            response.request().method() + " "
                                    + URI.create(response.url()).getPath() + " answers " + response.status(),
                            response.headers().get("x-request-id"));
                }
            });
            page.onPageError(error -> notice("a script ends with " + error, null));
        }

        private void notice(String what, String requestId) {
            noticed.add(FailedJourney.of("page " + at, what, requestId));
        }

        private List<FailedJourney> everywhere(String username) {
            try {
                signIn(username);
            } catch (PlaywrightException e) {
                noticed.add(FailedJourney.of("page sign in", "sign-in fails: " + firstLine(e), null));
                return noticed;
            }
            // Before sign-in, a page has to ask who the user is, and gets a 401.
            noticed.clear();
            var places = new LinkedHashSet<String>(links("nav a[href^='/']"));
            places.addAll(links("main a[href^='/animals/']").stream().limit(1).toList());
            places.forEach(this::open);
            return failed;
        }

        private void signIn(String username) {
            page.navigate("/");
            page.locator("input:not([type=password])").first().fill(username);
            page.locator("input[type=password]").first().fill(PASSWORD);
            page.keyboard().press("Enter");
            page.locator("nav a").first().waitFor();
            page.locator("main a[href^='/animals/']").first().waitFor();
        }

        private List<String> links(String selector) {
            return page.locator(selector).all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
        }

        private void open(String place) {
            at = place.startsWith("/animals/") ? "of an animal" : place;
            try {
                page.navigate(place);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                var alert = page.locator("[role=alert]:visible").first();
                if (alert.count() > 0 && !alert.innerText().isBlank()) {
                    notice(
                            "shows the alert: "
                                    + alert.innerText().lines().findFirst().orElse(""),
                            null);
                }
            } catch (PlaywrightException e) {
                notice("does not open: " + firstLine(e), null);
            }
            // One thing that goes wrong shows in several ways.
            noticed.stream().findFirst().ifPresent(failed::add);
            noticed.clear();
        }

        private static String firstLine(PlaywrightException e) {
            return e.getMessage().lines().findFirst().orElse("").strip();
        }
    }

    @Override
    public void close() {
        CompletableFuture.runAsync(chromium::close, thread).join();
        thread.shutdown();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
