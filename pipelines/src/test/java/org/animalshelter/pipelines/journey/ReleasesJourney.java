package org.animalshelter.pipelines.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.animalshelter.infra.release.Component;
import org.junit.jupiter.api.Test;

@Journey
class ReleasesJourney {
    @Test
    void the_footer_tells_which_releases_run(Site site, Page page) {
        Visitor.signedIn(page, "ben");
        var status = site.ours().running();
        assertThat(page.getByTestId("frontend-release"))
                .hasText(status.component(Component.FRONTEND).release().name());
        assertThat(page.getByTestId("backend-release"))
                .hasText(status.component(Component.BACKEND).release().name());
    }
}
