package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.rollout.InstanceStatus.State;
import org.animalshelter.pipelines.process.SubprocessFailed;
import org.animalshelter.pipelines.traffic.Client;
import org.animalshelter.pipelines.traffic.Load;
import org.animalshelter.pipelines.traffic.Target;
import org.animalshelter.pipelines.traffic.Traffic;
import org.animalshelter.pipelines.traffic.TrafficResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backends that are bad in one way each are deployed. Each is caught, and those who use production do not notice. */
@Journey
@Tag("long")
class BadReleasesJourney {
    private static final Load LOAD = Load.of(20);

    @TempDir
    Path folder;

    @Test
    void one_that_fails_at_its_start(Site site) throws Exception {
        assertCaught(site, "backend-fails-at-its-start", "the kennels are not swept");
    }

    @Test
    void one_that_never_gets_ready(Site site) throws Exception {
        assertCaught(site, "backend-never-ready", "was not ready within", "the dogs are still asleep");
    }

    @Test
    void one_that_forgets_sessions(Site site) throws Exception {
        assertCaught(site, "backend-forgets-sessions", "401");
    }

    @Test
    void one_that_stores_amounts_one_cent_off(Site site) throws Exception {
        assertCaught(site, "backend-one-cent-off", " was acknowledged as ");
    }

    @Test
    void one_that_answers_every_tenth_request_with_an_error(Site site) throws Exception {
        assertCaught(site, "backend-every-tenth-fails", "500");
    }

    /** Without volunteers of the deploy's own the router finds out, with copies of what people ask for. */
    @Test
    void one_that_answers_every_tenth_request_with_an_error_and_nobody_tried_it_before(Site site) throws Exception {
        assertCaught(site, "backend-every-tenth-fails", List.of(), "the new release fails ");
    }

    @Test
    void one_that_is_slow_on_one_path(Site site) throws Exception {
        assertCaught(
                site,
                "backend-slow-on-one-path",
                List.of(),
                "the new release answers GET /api/animals/{id}/expenses in 3",
                "medians of 10 and 10 at the same time");
    }

    @Test
    void one_that_keeps_a_connection_now_and_then(Site site) throws Exception {
        assertCaught(
                site,
                "backend-keeps-connections",
                "the new release does not give back what it takes: with no request under way it holds ",
                " database connections, and an instance of the old release 0");
    }

    private void assertCaught(Site site, String patch, String... reasons) throws Exception {
        assertCaught(site, patch, List.of("--under-traffic"), reasons);
    }

    private void assertCaught(Site site, String patch, List<String> options, String... reasons) throws Exception {
        var before = site.ours().release(Component.BACKEND);
        var command = new ArrayList<>(List.of("deploy", "backend", "--at", Patched.commit(site.root(), patch)));
        command.addAll(options);
        try (var traffic = traffic(site)) {
            assertThatThrownBy(() -> site.shelter(command.toArray(String[]::new)))
                    .isInstanceOf(SubprocessFailed.class)
                    .message()
                    .contains(reasons);
            assertRunsAsBefore(site, before);
            traffic.rest();
            var audit = traffic.audit(() -> Target.of(site.control()).instances());
            assertThat(new TrafficResult(traffic.phases(), audit).isGood())
                    .as("%s %s", traffic.firstFailure(), audit)
                    .isTrue();
        }
    }

    private Traffic traffic(Site site) {
        return Traffic.start(site.url(), List.of(new Client("journey", site.client())), LOAD, folder);
    }

    private static void assertRunsAsBefore(Site site, String release) {
        assertThat(site.running().instances()).hasSize(2).allSatisfy(instance -> {
            assertThat(instance.release().name()).isEqualTo(release);
            assertThat(instance.state()).isEqualTo(State.SERVING);
        });
        assertThat(site.release(Component.BACKEND)).isEqualTo(release);
    }
}
