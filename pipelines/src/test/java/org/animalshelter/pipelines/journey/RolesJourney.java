package org.animalshelter.pipelines.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@Journey
class RolesJourney {
    @Test
    void a_coordinator_adds_an_animal_and_gives_it_away(Page page) {
        var name = "Zorro " + System.nanoTime() % 1_000_000;
        var ada = Visitor.signedIn(page, "ada");
        ada.press("Add animal");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name").fill(name);
        dialog.getByLabel("Species").selectOption("cat");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add animal"))
                .click();
        ada.isAt(name);

        ada.press("Change status");
        page.getByRole(AriaRole.MENUITEMRADIO, new GetByRoleOptions().setName("Adopted"))
                .click();
        ada.sees(name + " is now adopted.");
    }

    @Test
    void a_volunteer_is_offered_neither(Page page) {
        Visitor.signedIn(page, "cleo");
        page.getByRole(AriaRole.ARTICLE).first().getByRole(AriaRole.LINK).click();
        assertThat(button(page, "Add expense")).isVisible();
        assertThat(button(page, "Change status")).hasCount(0);
        page.goBack();
        assertThat(page.getByRole(AriaRole.ARTICLE).first()).isVisible();
        assertThat(button(page, "Add animal")).hasCount(0);
    }

    @Test
    void who_is_not_signed_in_is_asked_to_and_comes_back_to_where_they_wanted(Page page) {
        page.navigate("/report");
        assertThat(page.getByLabel("User name")).isVisible();
        page.getByLabel("User name").fill("ben");
        Visitor.password(page).fill("wrong");
        button(page, "Sign in").click();
        assertThat(page.getByText("User name or password is wrong")).isVisible();
        Visitor.password(page).fill("shelter");
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .containsText("Expense");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
