package org.animalshelter.pipelines.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Journey
class ReleasesJourney {
    @Test
    void the_footer_tells_which_releases_run(Site site, Page page) {
        Visitor.signedIn(page, "ben");
        Map<String, String> releases = site.ours().running().releases();
        assertThat(page.getByTestId("frontend-release")).hasText(releases.get("frontend"));
        assertThat(page.getByTestId("backend-release")).hasText(releases.get("backend"));
    }
}
