package org.animalshelter.infra.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.animalshelter.infra.process.Share;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.DeployWatcher;
import org.animalshelter.infra.rollout.InstanceStatus;
import org.animalshelter.infra.standin.Releases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Backends follow one another under traffic: the good ones without a failed request, the bad ones not at all. */
@Timeout(60)
class BackendDeployTest {
    @TempDir
    static Path folder;

    static Backends backends;

    Hammer hammer;
    Release before;

    @BeforeAll
    static void start() throws IOException {
        backends = new Backends(folder);
    }

    @AfterAll
    static void stop() {
        backends.close();
    }

    @BeforeEach
    void beginTraffic() {
        before = backends.control().status().component(Component.BACKEND).release();
        hammer = new Hammer(backends.page());
    }

    @AfterEach
    void endTraffic() {
        hammer.close();
    }

    @Test
    void a_release_follows_another_without_a_failed_request() throws Exception {
        var seen = new ArrayList<String>();
        backends.deploy(Releases.instance(folder, "second"), new DeployWatcher() {
            @Override
            public Optional<String> candidate(URI instance) {
                seen.add("candidate " + backends.serving());
                assertThat(hammer.releases()).containsExactly(before.name());
                return Optional.empty();
            }

            @Override
            public Optional<String> mixed() {
                seen.add("mixed " + backends.serving());
                // It is in; the next requests meet it.
                hammer.awaitRelease("second-1");
                assertThat(hammer.releases()).containsExactlyInAnyOrder(before.name(), "second-1");
                return Optional.empty();
            }

            @Override
            public Optional<String> done() {
                seen.add("done " + backends.serving());
                return Optional.empty();
            }
        });
        var old = before.name();
        assertThat(seen)
                .containsExactly(
                        "candidate [" + old + ", " + old + "]",
                        "mixed [" + old + ", second-1]",
                        "done [second-1, second-1]");
        var status = backends.control().status();
        assertThat(status.instances()).hasSize(2);
        assertThat(status.component(Component.BACKEND).release().name()).isEqualTo("second-1");
        assertThat(status.component(Component.BACKEND).previous()).contains(before);
        hammer.close();
        assertThat(hammer.requests()).isGreaterThan(100);
        assertThat(hammer.failures()).isEmpty();
        assertThat(backends.events.lines()).contains("backend second-1 is being deployed", "backend second-1 serves");
    }

    @Test
    void a_release_that_fails_every_tenth_request_is_taken_out_before_anybody_gets_one() throws Exception {
        assertThatThrownBy(() -> backends.deploy(Releases.instanceThatFails(folder)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the new release fails ")
                .hasMessageContaining("the old one in the same time 0 of ")
                .hasMessageContaining("cannot be understood");
        assertProductionIsAsBefore();
        hammer.close();
        assertThat(hammer.failures()).isEmpty();
    }

    @Test
    void a_release_that_fails_what_cannot_be_tried_before_is_taken_out_soon() throws Exception {
        assertThatThrownBy(() -> backends.deploy(Releases.instanceThatFailsToWrite(folder)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the new release fails ")
                .hasMessageContaining("the old one in the same time 0 of ");
        assertProductionIsAsBefore();
        hammer.close();
        assertThat(hammer.failures()).hasSizeBetween(2, 10).allMatch(failure -> failure.startsWith("500 "));
    }

    @Test
    void a_release_that_is_slower_is_refused_before_anybody_waits_for_it() throws Exception {
        assertThatThrownBy(() -> backends.deploy(Releases.instanceThatIsSlow(folder)))
                .isInstanceOf(Failure.class)
                .hasMessageMatching(
                        "(?s)the new release answers GET /api/anything in 1\\d\\d ms, the old one in \\d+ ms"
                                + " \\(medians of 10 and 10 at the same time\\).*");
        assertProductionIsAsBefore();
        hammer.close();
        assertThat(hammer.failures()).isEmpty();
        assertThat(hammer.releases()).containsExactly(before.name());
    }

    @Test
    void a_release_that_writes_slower_is_refused_before_its_second_instance_is_started() throws Exception {
        var slow = Releases.instanceThatIsSlowToWrite(folder);
        assertThatThrownBy(() -> backends.deploy(slow))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the new release answers POST /api/anything in 1");
        assertProductionIsAsBefore();
        hammer.close();
        assertThat(hammer.failures()).isEmpty();
    }

    @Test
    void a_release_that_keeps_what_it_takes_is_refused_with_the_figure() throws Exception {
        assertThatThrownBy(() -> backends.deploy(Releases.instanceThatLeaks(folder)))
                .isInstanceOf(Failure.class)
                .hasMessageMatching("(?s)the new release does not give back what it takes: with no request under way it"
                        + " holds \\d+ database connections, and an instance of the old release 0.*");
        assertProductionIsAsBefore();
    }

    @Test
    void a_release_that_does_not_start_or_never_gets_ready_is_told_with_its_log() throws Exception {
        assertThatThrownBy(() -> backends.deploy(Releases.backendThatDoesNotStart(folder)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("ended with exit code 4 at its start")
                .hasMessageContaining("SESSION_KEY is too short");
        assertThatThrownBy(() -> backends.deploy(Releases.instanceThatIsNeverReady(folder)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(" was not ready within 18 s")
                .hasMessageContaining("the cache is being warmed");
        assertProductionIsAsBefore();
        hammer.close();
        assertThat(hammer.failures()).isEmpty();
    }

    @Test
    void the_next_instance_is_started_while_the_first_shows_what_it_is_worth() throws Exception {
        var next = Releases.instance(folder, "early");
        var ready = new AtomicBoolean();
        backends.deploy(next, new DeployWatcher() {
            @Override
            public Optional<String> mixed() {
                ready.set(backends.awaitInstance(next, InstanceStatus.State.READY));
                return Optional.empty();
            }
        });
        assertThat(ready).isTrue();
        assertThat(backends.serving()).containsExactly(next.name(), next.name());
    }

    @Test
    void a_new_instance_gives_way_until_it_serves() throws Exception {
        Share.assumeThereIsOne();
        var next = Releases.instance(folder, "polite");
        var shares = new ArrayList<String>();
        long begun = System.nanoTime();
        backends.deploy(next, new DeployWatcher() {
            @Override
            public Optional<String> candidate(URI instance) {
                shares.add(shareOf(next));
                return Optional.empty();
            }

            @Override
            public Optional<String> done() {
                shares.add(shareOf(next));
                return Optional.empty();
            }
        });
        assumeTrue(
                System.nanoTime() - begun < Backends.SHORT.ready().toNanos() / 2,
                "on a machine that is as busy as this it gives way no more");
        assertThat(shares).containsExactly("19", "0");
    }

    /** Of the processors, as nice as it is. */
    private static String shareOf(Release release) {
        var pid = backends.control().status().instances().stream()
                .filter(instance -> instance.release().equals(release))
                .findFirst()
                .orElseThrow()
                .pid();
        return Share.of(pid).replaceAll(".* ", "");
    }

    @Test
    void an_objection_at_any_time_leaves_production_as_it_was() throws Exception {
        var third = Releases.instance(folder, "third");
        for (var watcher : List.of(
                new DeployWatcher() {
                    @Override
                    public Optional<String> candidate(URI instance) {
                        return Optional.of("it has no manners");
                    }
                },
                new DeployWatcher() {
                    @Override
                    public Optional<String> mixed() {
                        return Optional.of("it has no manners");
                    }
                },
                new DeployWatcher() {
                    @Override
                    public Optional<String> done() {
                        return Optional.of("it has no manners");
                    }
                })) {
            assertThatThrownBy(() -> backends.deploy(third, watcher))
                    .isInstanceOf(Failure.class)
                    .hasMessageStartingWith("it has no manners");
            assertProductionIsAsBefore();
        }
        hammer.close();
        assertThat(hammer.failures()).isEmpty();
        assertThat(backends.events.lines()).contains("backend third-1 was taken out: it has no manners");
    }

    @Test
    void a_release_whose_instances_end_by_themselves_is_taken_out() throws Exception {
        assertThatThrownBy(() -> backends.deploy(Releases.instanceThatDies(folder)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the new release fails ");
        assertProductionIsAsBefore();
    }

    @Test
    void an_old_instance_that_ends_meanwhile_disturbs_nothing() throws Exception {
        var next = Releases.instance(folder, "undisturbed");
        backends.deploy(next, new DeployWatcher() {
            @Override
            public Optional<String> mixed() {
                backends.control().status().instances().stream()
                        .filter(instance -> instance.release().equals(before))
                        .forEach(
                                instance -> ProcessHandle.of(instance.pid()).ifPresent(ProcessHandle::destroyForcibly));
                return Optional.empty();
            }
        });
        assertThat(backends.serving()).containsExactly(next.name(), next.name());
        assertThat(backends.control().status().instances()).hasSize(2);
    }

    /** {@code -Drollouts=20} for more of them. */
    @Test
    @Timeout(600)
    void rollouts_one_after_the_other_fail_no_request() throws Exception {
        var releases = List.of(Releases.instance(folder, "odd"), Releases.instance(folder, "even"));
        for (int number = 0; number < Integer.getInteger("rollouts", 2); number++) {
            backends.deploy(releases.get(number % 2));
        }
        hammer.close();
        System.out.println(hammer.requests() + " requests");
        assertThat(hammer.failures()).isEmpty();
    }

    private void assertProductionIsAsBefore() {
        assertThat(backends.serving()).containsExactly(before.name(), before.name());
        assertThat(backends.control().status().instances()).hasSize(2);
        assertThat(backends.control().status().component(Component.BACKEND).release())
                .isEqualTo(before);
    }
}
