package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.animalshelter.infra.rollout.InstanceStatus;
import org.animalshelter.pipelines.traffic.Client;
import org.animalshelter.pipelines.traffic.Load;
import org.animalshelter.pipelines.traffic.Traffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Volunteers are at work while something dies. What fails may fail; what was acknowledged is there, once, as it was. */
@Journey
class RecoveryJourney {
    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOKED_AT = BACK_WITHIN.plusSeconds(4);
    private static final Duration AT_WORK = Duration.ofSeconds(2);
    private static final int RATE = 20;

    private interface Accident {
        void happens() throws Exception;
    }

    @TempDir
    private Path folder;

    /** One accident after the other, each given the time to be over, so that they need only one production. */
    @Test
    void production_is_back_within_seconds_whatever_dies(Site site) throws Exception {
        site.ours();
        try (var traffic = traffic(site)) {
            Thread.sleep(AT_WORK.toMillis());
            assertThat(traffic.firstFailure()).isEmpty();

            failuresAfter("PostgreSQL killed", site::killPostgres, traffic);
            failuresAfter("backend killed", site::killBackend, traffic);
            assertThat(failuresAfter("Unleash killed", site::killUnleash, traffic))
                    .as("nobody needs Unleash to work")
                    .isEmpty();
            failuresAfter("registry hangs", () -> site.delayRegistry(Duration.ofMinutes(1)), traffic);
            site.delayRegistry(Duration.ZERO);

            assertNothingIsLost(traffic, site);
        }
    }

    @Test
    void production_comes_back_after_it_was_killed_itself(Site site) throws Exception {
        site.ours();
        try (var traffic = traffic(site)) {
            Thread.sleep(AT_WORK.toMillis());
            site.kill();
            site.start();
            traffic.phase("back");
            Thread.sleep(AT_WORK.toMillis());

            assertNothingIsLost(traffic, site);
            assertThat(traffic.phases().get(1).failures()).as("once it is back").isEmpty();
        }
    }

    private Traffic traffic(Site site) throws Exception {
        var client = new Client("journey", site.client());
        return Traffic.start(site.url(), List.of(client), Load.of(RATE), folder);
    }

    /** @return how many requests failed, by kind, each of them sent within the time in which production must be back */
    private static Map<String, Long> failuresAfter(String name, Accident accident, Traffic traffic) throws Exception {
        traffic.phase(name);
        var began = Instant.now();
        accident.happens();
        Thread.sleep(LOOKED_AT.toMillis());
        var untilTheLast = traffic.lastFailure()
                .map(failed -> Duration.between(began, failed.at()))
                .orElse(Duration.ZERO);
        assertThat(untilTheLast).as("%s: %s", name, traffic.lastFailure()).isLessThan(BACK_WITHIN);
        var phases = traffic.phases();
        return phases.get(phases.size() - 1).failures();
    }

    private static void assertNothingIsLost(Traffic traffic, Site site) {
        traffic.rest();
        var audit = traffic.audit(() ->
                site.running().instances().stream().map(InstanceStatus::address).toList());
        assertThat(audit.examples()).isEmpty();
        assertThat(audit.isClean()).isTrue();
        assertThat(audit.acknowledged()).isEqualTo(audit.verified()).isPositive();
    }
}
