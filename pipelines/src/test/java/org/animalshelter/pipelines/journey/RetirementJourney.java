package org.animalshelter.pipelines.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.animalshelter.infra.release.Component;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages that were opened before a deploy of the frontend, when their release is retired. */
@Journey
@Tag("long")
class RetirementJourney {
    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    private static final Path PICTURES = Path.of("target/journeys");

    @Test
    void pages_reload_by_themselves_and_nothing_that_is_typed_is_lost(Site site, Browser browser) throws Exception {
        site.ours();
        var idle = visitor(site, browser, "ben", phone());
        var typing = visitor(site, browser, "cleo", phone().setColorScheme(ColorScheme.DARK));
        var asleep = visitor(site, browser, "ada", new Browser.NewContextOptions());
        halfTypedExpense(typing, "12.5");
        halfTypedExpense(asleep, "7.25");

        var old = site.release(Component.FRONTEND);
        site.shelter("deploy", "frontend", "--at", Patched.commit(site.root(), "frontend-harmless"));
        var newest = site.release(Component.FRONTEND);
        assertThat(site.shelter("status")).containsPattern("frontend +" + old + " +3 ");
        asleep.page().context().setOffline(true);

        var retired = CompletableFuture.supplyAsync(() -> site.shelter("retire", "frontend", "--within", "120"));
        assertThat(release(idle)).hasText(newest, SOON);
        assertThat(release(typing)).hasText(old);
        assertThat(amount(typing)).hasValue("12.5");
        picture(typing, "typing");

        send(typing);
        typing.sees("$12.50 recorded for ");
        assertThat(release(typing)).hasText(newest, SOON);
        assertThat(retired.get(2, TimeUnit.MINUTES)).contains("no page of an earlier release is open");

        asleep.page().context().setOffline(false);
        send(asleep);
        assertThat(asleep.page().getByRole(AriaRole.ALERT)).containsText("This page is too old");
        assertThat(amount(asleep)).hasValue("7.25");
        picture(asleep, "asleep");
        asleep.press("Reload the page");
        assertThat(release(asleep)).hasText(newest);

        site.shelter("deploy", "frontend", "--previous");
        for (var visitor : new Visitor[] {idle, typing, asleep}) {
            visitor.page().context().close();
        }
    }

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true);
    }

    private static Visitor visitor(Site site, Browser browser, String username, Browser.NewContextOptions options) {
        var window =
                browser.newContext(options.setBaseURL(site.url().toString()).setLocale("en-US"));
        return Visitor.signedIn(window.newPage(), username);
    }

    private static void halfTypedExpense(Visitor visitor, String amount) {
        var page = visitor.page();
        page.locator("main a[href^='/animals/']").first().click();
        visitor.press("Add expense");
        page.keyboard().type(amount);
        assertThat(amount(visitor)).hasValue(amount);
    }

    private static Locator amount(Visitor visitor) {
        return visitor.page().getByLabel("Enter amount in $");
    }

    private static void send(Visitor visitor) {
        visitor.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add expense"))
                .click();
    }

    private static Locator release(Visitor visitor) {
        return visitor.page().getByTestId("frontend-release");
    }

    private static void picture(Visitor visitor, String name) {
        visitor.page()
                .screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("retirement-" + name + ".png")));
    }
}
