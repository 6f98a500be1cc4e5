package org.animalshelter.pipelines.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.io.IOException;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.rollout.InstanceStatus.State;
import org.junit.jupiter.api.Test;

/** Another release comes while somebody is looking. */
@Journey
class DeployJourney {
    private static final int SEEN_WITHIN_MILLIS = 30_000;

    @Test
    void the_backend_is_replaced_under_the_eyes_of_a_volunteer(Site site, Page page) throws IOException {
        var before = site.ours().release(Component.BACKEND);
        Visitor.signedIn(page, "ben");

        var table = site.shelter(
                "deploy", "backend", "--at", Patched.commit(site.root(), "backend-harmless"), "--under-traffic");
        var after = site.release(Component.BACKEND);
        assertThat(after).isNotEqualTo(before);
        assertThat(table)
                .containsPattern("Answered by " + before + " .*[1-9]")
                .containsPattern("Answered by " + after + " .*[1-9]")
                .containsPattern(
                        "backend " + after + " serves: 0 of [\\d,]+ requests failed, 0 of [\\d,]+ acknowledged");
        var running = site.running();
        assertThat(running.instances()).hasSize(2).allSatisfy(instance -> {
            assertThat(instance.state()).isEqualTo(State.SERVING);
            assertThat(instance.release().name()).isEqualTo(after);
        });
        assertThat(page.getByTestId("backend-release"))
                .hasText(after, new HasTextOptions().setTimeout(SEEN_WITHIN_MILLIS));

        assertThat(site.shelter("deploy", "backend", "--previous")).endsWith("backend " + before + " serves");
        assertThat(page.getByTestId("backend-release"))
                .hasText(before, new HasTextOptions().setTimeout(SEEN_WITHIN_MILLIS));
        assertThat(site.shelter("status")).contains(before, after, "serving");
    }
}
