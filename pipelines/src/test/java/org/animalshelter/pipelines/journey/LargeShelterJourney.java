package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.animalshelter.infra.release.Component;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The large production of the README, with the options that are shown there, in the little memory that the commands have. */
@Tag("journey")
@Tag("long")
class LargeShelterJourney {
    @Test
    void a_million_expenses_are_worked_with_audited_and_deployed_to() throws Exception {
        var root = Path.of("..").toAbsolutePath().normalize();
        try (var site = Site.of(root, "--expenses", "1000000")) {
            site.shelter("status");
            assertThat(site.shelter("traffic", "--seconds", "10"))
                    .containsPattern("Verified +[1-9]")
                    .containsPattern("Missing +0");
            assertThat(site.shelter(
                            "deploy", "backend", "--at", Patched.commit(root, "backend-harmless"), "--under-traffic"))
                    .contains("backend " + site.release(Component.BACKEND) + " serves: 0 of");
        }
    }
}
