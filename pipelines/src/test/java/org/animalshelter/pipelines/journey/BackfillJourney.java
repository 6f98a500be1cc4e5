package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.production.Production;
import org.animalshelter.infra.production.ProductionSettings;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.infra.rollout.DeployWatcher;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.release.Builder;
import org.animalshelter.pipelines.release.ReleaseNames;
import org.animalshelter.pipelines.release.Source;
import org.animalshelter.pipelines.traffic.Load;
import org.animalshelter.pipelines.traffic.Target;
import org.animalshelter.pipelines.traffic.Traffic;
import org.animalshelter.pipelines.traffic.TrafficResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A million rows are changed beside people, by a program that is killed again and again. */
@Journey
@Tag("long")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class BackfillJourney {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int ROWS = 1_000_000;

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void each_row_is_changed_once_however_often_it_is_killed_and_nobody_loses_anything() throws Exception {
        System.setProperty(Home.INSTALLATIONS, ROOT.resolve(".shelter").toString());
        var home = folder.resolve("home");
        try (var console = new Console(System.out, false)) {
            var repository = Repository.at(ROOT);
            var builder = new Builder(repository, ROOT.resolve(".shelter"), ReleaseNames.NONE);
            var releases = builder.releases(repository.workingTree(), console);
            var patched = new Source(Component.DB, Patched.commit(ROOT, "db-counts-how-often"));
            var counting = builder.releases(List.of(patched), console).get(patched);
            var settings = new ProductionSettings(home, 0, false, Optional.empty(), new SampleData(60, ROWS), releases);
            try (var production = Production.start(settings, console)) {
                var control = Control.of(home);
                control.deploy(Component.DB, counting, DeployWatcher.NONE, console);
                var target = Target.of(control);
                try (Traffic traffic =
                        Traffic.start(production.addresses().page(), List.of(target.client()), Load.of(100), folder)) {
                    TimeUnit.SECONDS.sleep(30);
                    traffic.phase("backfill");
                    int kills = backfillAndKill(control, home);
                    traffic.rest();
                    var audit = traffic.audit(target::instances);
                    var result = new TrafficResult(traffic.phases(), audit);
                    result.phases()
                            .forEach(phase -> System.out.printf(
                                    Locale.ROOT,
                                    "%s: %,d requests, p99 %d ms%n",
                                    phase.name(),
                                    phase.requests(),
                                    phase.percentile(99).toMillis()));
                    System.out.println(String.join("\n", said));

                    assertThat(kills).isGreaterThan(5);
                    assertThat(result.isGood()).as("%s", audit).isTrue();
                    assertThat(rows(control, "times")).isZero();
                    assertThat(rows(control, "not-once"))
                            .as("changed more than once")
                            .isZero();
                }
            }
        }
    }

    /** @return how often it was killed */
    private int backfillAndKill(Control control, Path home) throws Exception {
        for (int kills = 0; ; kills++) {
            var run = CompletableFuture.runAsync(() -> control.backfill("times", List.of(), saying()));
            try {
                // At another moment each time; the later ones may come to the end.
                run.get(4_000 + 1_371L * kills, TimeUnit.MILLISECONDS);
                return kills;
            } catch (TimeoutException underWay) {
                long pid = Long.parseLong(
                        Files.readString(home.resolve("run/pids/backfill")).split("\\s")[0]);
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                run.handle((done, killed) -> null).join();
            }
        }
    }

    private int rows(Control control, String backfill) {
        said.clear();
        control.backfill(backfill, List.of("--dry-run"), saying());
        var last = said.get(said.size() - 1);
        return Integer.parseInt(last.replaceFirst(".*: ([\\d,]+) rows of expenses need it.*", "$1")
                .replace(",", ""));
    }

    private Progress saying() {
        return new Progress() {
            @Override
            public Part begin(Kind kind, String name) {
                return new Part() {
                    @Override
                    public void step(String words) {
                        if (!words.isEmpty()) {
                            said.add(words);
                        }
                    }

                    @Override
                    public void end(boolean well) {}
                };
            }

            @Override
            public void event(String line) {}
        };
    }
}
