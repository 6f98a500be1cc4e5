package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** No page has a finding of axe that keeps somebody out. */
@Journey
class AccessibilityJourney {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"LIGHT", "DARK"})
    void every_page_can_be_used_by_everyone(ColorScheme scheme, Page page) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.navigate("/");
        page.getByLabel("User name").waitFor();
        scan(page, "sign in");

        var ada = Visitor.signedIn(page, "ada");
        page.getByRole(AriaRole.ARTICLE).first().waitFor();
        scan(page, "animals");
        ada.press("Add animal");
        page.getByRole(AriaRole.DIALOG).waitFor();
        scan(page, "add animal");
        page.keyboard().press("Escape");

        page.getByRole(AriaRole.ARTICLE).first().getByRole(AriaRole.LINK).click();
        ada.sees("Microchip");
        scan(page, "animal");
        ada.press("Remind me");
        page.getByRole(AriaRole.DIALOG).waitFor();
        scan(page, "remind me");
        page.keyboard().press("Enter");
        ada.sees("You will be reminded");
        ada.recordExpense("abc", "Food");
        scan(page, "add expense, with a mistake");
        page.keyboard().press("Escape");

        ada.goTo("Expenses");
        ada.sees("Animal by animal");
        scan(page, "report");
        for (var link : page.locator("nav a").all()) {
            var name = link.innerText();
            page.navigate(link.getAttribute("href"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            scan(page, name);
        }

        page.navigate("/nowhere");
        ada.sees("This page has hopped away");
        scan(page, "not found");
    }

    private static void scan(Page page, String name) {
        var findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .toList();
        assertThat(findings)
                .as("findings on the page '" + name + "': "
                        + findings.stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().get(0).getHtml())
                                .toList())
                .isEmpty();
    }
}
