package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Expenses are recorded while something dies. What fails may fail; what was acknowledged is there, once, as it was. */
@Journey
class RecoveryJourney {
    private interface Accident {
        void happens() throws Exception;
    }

    @Test
    void nothing_acknowledged_is_lost_when_postgresql_is_killed(Site site) throws Exception {
        assertNothingIsLost(site.ours(), site::killPostgres);
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_backends_are_killed(Site site) throws Exception {
        assertNothingIsLost(site.ours(), site::killBackends);
    }

    @Test
    void production_comes_back_after_it_was_killed_itself(Site site) throws Exception {
        assertNothingIsLost(site.ours(), () -> {
            site.kill();
            site.start();
        });
    }

    private static void assertNothingIsLost(Site site, Accident accident) throws Exception {
        Script recording = Script.start(site, "ledger.mjs");
        recording.awaitLine("recording");
        Thread.sleep(2000);
        accident.happens();
        Script.Result result = recording.await();
        assertThat(result.exit()).as(result.printed()).isZero();
        JsonObject ledger = new JsonObject(result.lastLine());
        assertThat(ledger.getInteger("acknowledged")).isGreaterThan(30);
        assertThat(ledger.getInteger("failed")).as("the accident was noticed").isPositive();
        assertThat(ledger.getInteger("missing")).isZero();
        assertThat(ledger.getInteger("doubled")).isZero();
        assertThat(ledger.getInteger("altered")).isZero();
    }
}
