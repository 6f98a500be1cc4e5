package org.animalshelter.pipelines.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;
import org.animalshelter.pipelines.browser.Chromium;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a journey the one production and, where it asks for a page, a browser window of its own. */
final class JourneyExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace HERE = Namespace.create(JourneyExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Site.class || type == Page.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        if (type == Site.class) {
            return site(context);
        }
        return type == Browser.class ? browser(context) : page(context);
    }

    /** A picture of what a person would have seen. */
    @Override
    public void afterEach(ExtensionContext context) {
        BrowserContext window = context.getStore(HERE).remove(BrowserContext.class, BrowserContext.class);
        if (window != null) {
            if (context.getExecutionException().isPresent()) {
                var name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
                var picture = Path.of("target/journeys", name.replaceAll("\\W+", "-") + ".png");
                window.pages()
                        .forEach(page -> page.screenshot(
                                new Page.ScreenshotOptions().setPath(picture).setFullPage(true)));
            }
            window.close();
        }
    }

    private static Page page(ExtensionContext context) {
        var window = browser(context)
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(site(context).url().toString())
                        .setLocale("en-US"));
        context.getStore(HERE).put(BrowserContext.class, window);
        return window.newPage();
    }

    private static Site site(ExtensionContext context) {
        return shared(context).computeIfAbsent(Site.class, none -> open(), Site.class);
    }

    private static Site open() {
        try {
            return Site.open();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Browser browser(ExtensionContext context) {
        return shared(context)
                .computeIfAbsent(Chromium.class, none -> new Chromium(installed()), Chromium.class)
                .browser();
    }

    /** Lives until the last test of the run; what is closeable in it is closed then. */
    private static Store shared(ExtensionContext context) {
        return context.getRoot().getStore(HERE);
    }

    /** The one that {@code ./shelter test} found. */
    private static Optional<Path> installed() {
        return Optional.ofNullable(System.getProperty("shelter.browser")).map(Path::of);
    }
}
