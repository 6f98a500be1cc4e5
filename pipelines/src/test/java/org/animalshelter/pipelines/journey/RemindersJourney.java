package org.animalshelter.pipelines.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Journey
class RemindersJourney {
    @Test
    void a_volunteer_is_reminded_of_an_animal_and_feeds_it(Page page) {
        var ben = Visitor.signedIn(page, "ben");
        var link = page.getByRole(AriaRole.ARTICLE).first().getByRole(AriaRole.LINK);
        var animal = link.innerText();
        link.click();
        ben.isAt(animal);
        remindEvery(page, "5");
        ben.sees("You will be reminded to feed " + animal);

        ben.goTo("My reminders");
        ben.isAt("My reminders");
        assertThat(list(page, "Coming up")).containsText(animal);

        fedFiveHoursAgo(page, animal);
        page.reload();
        assertThat(list(page, "Due now")).containsText(animal);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(animal + " is fed"))
                .first()
                .click();

        ben.sees(animal + " is fed");
        assertThat(list(page, "Coming up")).containsText(animal);
        assertThat(list(page, "Due now")).hasCount(0);
    }

    private static void remindEvery(Page page, String hours) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Remind me"))
                .click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Every how many hours").fill(hours);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remind me"))
                .click();
    }

    /** Nobody waits for five hours: told as another device would tell it late, of the newest reminder of that animal. */
    private static void fedFiveHoursAgo(Page page, String animal) {
        var user = new JsonObject(page.request().get("/api/users/me").text()).getString("identifier");
        var reminders = "/api/users/" + user + "/reminders";
        var reminder = new JsonObject(
                        page.request().get(reminders + "?size=500").text())
                .getJsonArray("items").stream()
                        .map(JsonObject.class::cast)
                        .filter(item ->
                                item.getJsonObject("animal").getString("name").equals(animal))
                        .reduce((older, newer) -> newer)
                        .orElseThrow()
                        .getString("identifier");
        var at = Instant.now()
                .truncatedTo(ChronoUnit.MILLIS)
                .minus(Duration.ofHours(5))
                .toString();
        var response = page.request()
                .put(
                        reminders + "/" + reminder + "/fed",
                        RequestOptions.create().setData(Map.of("at", at)));
        assertThat(response.status()).as(response.text()).isEqualTo(200);
    }

    private static Locator list(Page page, String name) {
        return page.getByRole(AriaRole.LIST, new GetByRoleOptions().setName(name));
    }
}
