package org.animalshelter.pipelines.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at a page, who finds things as people and screen readers do: by what they are and what they are called. */
final class Visitor {
    private final Page page;

    private Visitor(Page page) {
        this.page = page;
    }

    /** Opens the shelter and signs in, with the password of the sample users. */
    static Visitor signedIn(Page page, String username) {
        page.navigate("/");
        page.getByLabel("User name").fill(username);
        password(page).fill("shelter");
        var visitor = new Visitor(page);
        visitor.press("Sign in");
        visitor.isAt("Animals");
        return visitor;
    }

    /** The field, not the button beside it that shows what was typed. */
    static Locator password(Page page) {
        return page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true));
    }

    void isAt(String heading) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new GetByRoleOptions().setName(heading).setLevel(1)))
                .isVisible();
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void goTo(String entry) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry))
                .click();
    }

    /** Finds an animal by its name and opens its page. */
    void visit(String animal) {
        goTo("Animals");
        page.getByLabel("Search").fill(animal);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(animal).setExact(true))
                .first()
                .click();
        isAt(animal);
    }

    void recordExpense(String amount, String description) {
        press("Add expense");
        // Without waiting for the dialog: its first field has the focus, and no key is lost.
        page.keyboard().type(amount);
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Description").fill(description);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add expense"))
                .click();
    }

    /** An expense in the list of an animal's page. */
    Locator expense(String description) {
        return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(description));
    }

    /** The row of an animal in the report. */
    Locator reportOf(String animal) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.LINK,
                                new GetByRoleOptions().setName(animal).setExact(true))))
                .first();
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    Page page() {
        return page;
    }
}
