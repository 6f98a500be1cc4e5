package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The API client that the frontend ships, in Node, against the real backend. */
@Journey
class ApiClientJourney {
    @Test
    void the_client_and_the_backend_understand_each_other(Site site) throws Exception {
        var result = Script.start(site, "--test", "api-client.test.mjs").await();
        assertThat(result.exit()).as(result.printed()).isZero();
        assertThat(result.printed()).contains("# fail 0");
    }
}
