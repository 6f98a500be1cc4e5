package org.animalshelter.pipelines.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The backend goes away under an open page, and comes back. */
@Journey
class BackendAwayJourney {
    private static final double PATIENCE_MILLIS = 20_000;

    @Test
    void the_page_says_so_keeps_what_was_typed_and_goes_on_by_itself(Site site, Page page) {
        var ben = Visitor.signedIn(page, "ben");
        page.getByRole(AriaRole.ARTICLE).first().getByRole(AriaRole.LINK).click();
        ben.press("Add expense");
        page.getByLabel("Enter amount in $").fill("5.55");

        var notice = page.getByText("The shelter does not answer at the moment");
        killUntilSeen(site.ours(), page, notice);
        assertThat(notice).isVisible();
        assertThat(notice).not().isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));

        assertThat(page.getByLabel("Enter amount in $")).hasValue("5.55");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add expense"))
                .click();
        ben.sees("$5.55 recorded for");
        site.awaitBackends();
    }

    /** A page asks every five seconds, and an instance is back sooner: without any that stays nobody would notice. */
    private static void killUntilSeen(Site site, Page page, Locator notice) {
        long end = System.nanoTime() + (long) (PATIENCE_MILLIS * 1e6);
        while (!notice.isVisible() && System.nanoTime() < end) {
            site.killBackends();
            page.waitForTimeout(200);
        }
    }
}
