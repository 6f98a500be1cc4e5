package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.animalshelter.infra.rollout.InstanceStatus;
import org.junit.jupiter.api.Test;

/** A toggle is switched while people are looking. */
@Journey
class ToggleJourney {
    // Twice what is promised, 3 and 5 seconds: a machine that runs tests is busy.
    private static final Duration AT_EVERY_INSTANCE = Duration.ofSeconds(6);
    private static final double AT_THE_PAGE_MILLIS = 10_000;

    @Test
    void an_open_page_learns_of_a_switch_by_itself(Site site, Page page) {
        String toggle = newToggle();
        Visitor.signedIn(page, "ben");

        site.ours().shelter("toggle", toggle, "on");
        awaitAnswer(page, toggle, true);
        site.shelter("toggle", toggle, "off");
        awaitAnswer(page, toggle, false);
    }

    @Test
    void a_switch_reaches_every_instance(Site site, Page page) throws Exception {
        String toggle = newToggle();
        Visitor.signedIn(page, "ada");

        site.ours().shelter("toggle", toggle, "on");
        var deadline = Instant.now().plus(AT_EVERY_INSTANCE);
        var instances = site.running().instances();
        assertThat(instances).hasSize(2);
        for (var instance : instances) {
            while (!isOn(page, instance, toggle)) {
                assertThat(Instant.now()).as("instance " + instance.number()).isBefore(deadline);
                Thread.sleep(50);
            }
        }
    }

    @Test
    void a_toggle_for_some_is_off_for_others(Site site, Page page) {
        var toggle = newToggle();
        Visitor.signedIn(page, "ada");
        site.ours().shelter("toggle", toggle, "on", "--for", "ada");
        awaitAnswer(page, toggle, true);

        page.context().clearCookies();
        Visitor.signedIn(page, "ben");
        awaitAnswer(page, toggle, false);
        assertThat(site.shelter("toggle")).contains(toggle).contains("ada");
    }

    /** Waits for the answer that the page itself asks for. */
    private static void awaitAnswer(Page page, String toggle, boolean on) {
        page.waitForResponse(
                response -> isToggles(response) && toggles(response.text()).getBoolean(toggle, false) == on,
                new Page.WaitForResponseOptions().setTimeout(AT_THE_PAGE_MILLIS),
                () -> {});
    }

    private static boolean isToggles(Response response) {
        return response.url().endsWith("/api/toggles") && response.status() == 200;
    }

    /** Asks one instance past the router, with the session of the page. */
    private static boolean isOn(Page page, InstanceStatus instance, String toggle) {
        var session = page.context().cookies().get(0);
        var response = page.request()
                .get(
                        instance.address().resolve("/api/toggles").toString(),
                        RequestOptions.create().setHeader("Cookie", session.name + "=" + session.value));
        assertThat(response.status()).as("instance " + instance.number()).isEqualTo(200);
        return toggles(response.text()).getBoolean(toggle, false);
    }

    private static JsonObject toggles(String body) {
        return new JsonObject(body);
    }

    /** One that no other test knows. */
    private static String newToggle() {
        return "journey-" + System.nanoTime();
    }
}
