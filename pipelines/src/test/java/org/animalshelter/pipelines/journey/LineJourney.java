package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.rollout.InstanceStatus;
import org.animalshelter.pipelines.git.Git;
import org.animalshelter.pipelines.line.Entry.State;
import org.animalshelter.pipelines.line.LineRepository;
import org.animalshelter.pipelines.line.LineState;
import org.animalshelter.pipelines.process.Subprocess;
import org.animalshelter.pipelines.story.Library;
import org.animalshelter.pipelines.story.Story;
import org.animalshelter.pipelines.traffic.Client;
import org.animalshelter.pipelines.traffic.Load;
import org.animalshelter.pipelines.traffic.Traffic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commits are pushed to a production with volunteers in it, and go live by themselves. */
@Journey
@Tag("long")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class LineJourney {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration LONG = Duration.ofMinutes(50);
    private static final int RATE = 50;

    @TempDir
    Path folder;

    private final ScheduledExecutorService comers = Executors.newSingleThreadScheduledExecutor();
    private Site site;
    private Git clone;

    @AfterEach
    void stop() throws Exception {
        comers.shutdownNow();
        if (site != null) {
            site.close();
        }
    }

    static Stream<String> told() {
        return new Library(ROOT).branches().current().all().stream().map(Story::name);
    }

    @ParameterizedTest
    @MethodSource("told")
    void a_story_goes_live_in_one_push(String name) throws Exception {
        var story = new Library(ROOT).get(name);
        begin(name + "-0");
        try (var traffic = traffic()) {
            var printed = push(story.last().commit());
            System.out.println(printed);
            assertThat(printed).doesNotContain("✗").contains("live");
            assertThat(line().isIdle()).isTrue();
            assertThat(line().live()).isEqualTo(story.last().commit());
            assertNothingFailedOrIsLost(traffic);
        }
    }

    @Test
    void a_red_commit_stops_the_line_and_a_revert_starts_it_again_after_a_kill() throws Exception {
        begin("HEAD");
        var good = commit("db-harmless");
        var red = commit("backend-fails-at-its-start");
        var waiting = commit("frontend-harmless");
        try (var traffic = traffic()) {
            var backend = site.release(Component.BACKEND);
            var printed = push(waiting);
            assertThat(printed).contains("The line has stopped at " + red.substring(0, 7), "'git revert");
            assertThat(site.shelter("status")).contains("The line has stopped at " + red.substring(0, 7));
            assertThat(line().entry(good))
                    .hasValueSatisfying(
                            entry -> assertThat(entry.is(State.LIVE)).isTrue());
            assertThat(line().waiting()).extracting(entry -> entry.commit()).containsExactly(waiting);
            assertThat(site.release(Component.BACKEND)).isEqualTo(backend);

            clone.command("revert", "--no-edit", red)
                    .environment(ScratchClone.SOMEBODY)
                    .output();
            // Nobody waits for this push, and production is killed in the middle of what it began.
            var pushing = new ProcessBuilder("git", "push", "--quiet", "production", "HEAD:main")
                    .directory(clone.root().toFile())
                    .start();
            await(line -> line.underWay().isPresent());
            pushing.destroyForcibly();
            var deploysBefore = deploys();
            site.kill();
            site.start();
            await(LineState::isIdle);
            assertThat(line().entries())
                    .filteredOn(entry -> entry.commit().equals(waiting))
                    .first()
                    .returns(true, entry -> entry.is(State.LIVE));
            assertThat(deploys() - deploysBefore).as("only the frontend is new").isEqualTo(1);
            traffic.rest();
            assertThat(audit(traffic)).isEmpty();
        }
    }

    @Test
    void what_cannot_be_taken_is_refused_whole() throws Exception {
        begin("HEAD");
        var before = line().head();
        commit("db-harmless");
        both("db-adds-a-column", "frontend-harmless");
        assertThatThrownBy(() -> push("HEAD"))
                .hasMessageContaining("changes db and frontend: make a commit of each")
                .hasMessageContaining("pre-receive hook declined");
        assertThat(LineRepository.of(site.home()).head()).isEqualTo(before);
        assertThat(line().entries()).isEmpty();
    }

    private void begin(String revision) throws Exception {
        site = Site.of(ROOT, "--at", revision);
        clone = new Git(folder.resolve("clone"));
        var base = line().base();
        new Git(ROOT).output("clone", "--quiet", ROOT.toString(), clone.root().toString());
        clone.output("checkout", "--quiet", "--detach", base);
        clone.output(
                "remote",
                "add",
                "production",
                LineRepository.of(site.home()).path().toString());
    }

    private String commit(String... patches) {
        return both(patches);
    }

    private String both(String... patches) {
        for (var patch : patches) {
            clone.output(
                    "apply",
                    "--index",
                    ROOT.resolve("pipelines/src/test/patches/" + patch + ".patch")
                            .toString());
        }
        clone.command("commit", "--quiet", "-m", "test: " + String.join(" and ", patches))
                .environment(ScratchClone.SOMEBODY)
                .output();
        return clone.output("rev-parse", "HEAD");
    }

    /** @return what the pusher saw */
    private String push(String commit) throws IOException {
        var log = folder.resolve("push.log");
        Files.deleteIfExists(log);
        // Not as the tools run git, which is without hooks.
        Subprocess.of("git", "push", "production", commit + ":main")
                .in(clone.root())
                .logTo(log);
        return Files.readString(log);
    }

    private LineState line() {
        return LineState.of(site.home()).orElseThrow();
    }

    private void await(Predicate<LineState> what) {
        assertThat(Await.until(LONG, () -> what.test(line())))
                .as(() -> line().toString())
                .isTrue();
    }

    private long deploys() throws IOException {
        try (var lines = Files.lines(site.home().resolveSibling(site.home().getFileName() + ".log"))) {
            return lines.filter(line -> line.contains("is being deployed")).count();
        }
    }

    /** Volunteers who come later have the pages of later. */
    private Traffic traffic() throws IOException {
        var first = frontend();
        var traffic = Traffic.start(
                site.url(), List.of(first), Load.of(RATE), Files.createDirectory(folder.resolve("traffic")));
        var latest = new AtomicReference<>(first);
        comers.scheduleWithFixedDelay(
                () -> {
                    var now = frontend();
                    if (!now.equals(latest.getAndSet(now))) {
                        traffic.join(now);
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
        return traffic;
    }

    private Client frontend() {
        return Client.of(site.running().component(Component.FRONTEND).release());
    }

    private void assertNothingFailedOrIsLost(Traffic traffic) {
        traffic.rest();
        assertThat(traffic.firstFailure()).isEmpty();
        assertThat(audit(traffic)).isEmpty();
    }

    private List<String> audit(Traffic traffic) {
        var audit = traffic.audit(() ->
                site.running().instances().stream().map(InstanceStatus::address).toList());
        assertThat(audit.acknowledged()).isEqualTo(audit.verified()).isPositive();
        return audit.examples();
    }
}
