package org.animalshelter.pipelines.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A volunteer's day, from sign-in to an expense that is still there on the next morning. */
@Journey
class VolunteersDayJourney {
    @Test
    void an_expense_is_recorded_reported_and_still_there_after_a_restart(Site site, Page page) throws Exception {
        var description = "Vaccination " + System.nanoTime();

        Visitor ben = Visitor.signedIn(page, "ben");
        ben.goTo("Expenses");
        var animal =
                page.getByRole(AriaRole.ROW).getByRole(AriaRole.LINK).first().innerText();
        var before = spentOn(ben.reportOf(animal));

        ben.visit(animal);
        ben.recordExpense("12.34", description);
        ben.sees("$12.34 recorded for " + animal + ".");
        assertThat(ben.expense(description)).containsText("$12.34");

        ben.goTo("Expenses");
        assertThat(ben.reportOf(animal)).containsText(dollars(before.add(new BigDecimal("12.34"))));

        site.ours().stop();
        site.start();

        ben.visit(animal);
        page.reload();
        assertThat(ben.expense(description)).containsText("$12.34");
    }

    @Test
    void an_amount_that_is_none_is_explained_at_its_field(Page page) {
        var ben = Visitor.signedIn(page, "ben");
        page.getByRole(AriaRole.ARTICLE).first().getByRole(AriaRole.LINK).click();
        ben.recordExpense("12,34", "Food");
        var amount = page.getByLabel("Enter amount in $");
        assertThat(amount).hasAttribute("aria-invalid", "true");
        assertThat(amount).hasValue("12,34");
    }

    private static BigDecimal spentOn(Locator row) {
        var dollars = row.getByRole(AriaRole.CELL).last().innerText();
        assertThat(dollars).matches("\\$[\\d,]+\\.\\d\\d");
        return new BigDecimal(dollars.replaceAll("[$,]", ""));
    }

    private static String dollars(BigDecimal amount) {
        return String.format(Locale.ROOT, "$%,.2f", amount);
    }
}
