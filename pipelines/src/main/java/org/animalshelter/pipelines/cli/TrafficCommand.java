package org.animalshelter.pipelines.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.console.Interruption;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.cli.option.RateOption;
import org.animalshelter.pipelines.cli.option.Tools;
import org.animalshelter.pipelines.release.Source;
import org.animalshelter.pipelines.traffic.Audit;
import org.animalshelter.pipelines.traffic.Client;
import org.animalshelter.pipelines.traffic.Load;
import org.animalshelter.pipelines.traffic.Phase;
import org.animalshelter.pipelines.traffic.Runs;
import org.animalshelter.pipelines.traffic.Target;
import org.animalshelter.pipelines.traffic.Traffic;
import org.animalshelter.pipelines.traffic.TrafficResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "traffic",
        description = {
            "Lets virtual volunteers use the running production: they browse, write, and read back what they wrote.",
            "Reports what failed, and audits every write that production acknowledged.",
            "Ctrl-C ends it early."
        },
        footer = {
            "",
            "Volunteers with pages of an older release, beside those of today:",
            "  ./shelter traffic --client HEAD~20 --client HEAD"
        })
final class TrafficCommand extends ConsoleCommand {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final int LONGEST = 3600;

    @Mixin
    private RateOption rate;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "30",
            description = "Duration in seconds (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--client",
            paramLabel = "REVISION",
            description = "Frontend release whose API client the volunteers use: a commit, tag or branch "
                    + "(repeatable; default: the release that is running).")
    private List<String> clients = List.of();

    @Option(
            names = "--volunteers",
            paramLabel = "N",
            defaultValue = "10",
            description = "Number of signed-in volunteers per client (default: ${DEFAULT-VALUE}).")
    private int volunteers;

    @Mixin
    private HomeOption home;

    @Override
    int run(Console console) throws Exception {
        rate.check();
        check("--seconds", seconds, 1, LONGEST);
        check("--volunteers", volunteers, 1, Load.MOST_VOLUNTEERS);
        Tools.check();
        var target = Target.of(home.control());
        var folder = Runs.newFolder(home.path());
        try (var interruption = new Interruption()) {
            int exitCode = run(target, folder, console, interruption);
            interruption.exitWith(exitCode);
            return exitCode;
        }
    }

    private int run(Target target, Path folder, Console console, Interruption interruption) {
        var chosen = clients(target, console);
        var load = Load.of(rate.perSecond(), volunteers);
        try (var traffic = console.part(
                "volunteers", status -> signedIn(Traffic.start(target.page(), chosen, load, folder), chosen, status))) {
            console.run("traffic", status -> work(traffic, interruption, status));
            Audit audit = console.part("audit", status -> audited(traffic, target, status));
            var result = new TrafficResult(traffic.phases(), audit);
            console.print(TrafficTable.of(result, console.style()));
            traffic.firstFailure()
                    .ifPresent(failed -> console.print("\n  " + console.style().bad("First failure: " + failed)));
            console.print("\n  " + console.style().faint("The ledger is in " + folder));
            return result.isGood() ? 0 : 1;
        }
    }

    private List<Client> clients(Target target, Console console) {
        if (clients.isEmpty()) {
            return List.of(target.client());
        }
        var repository = Checkout.repository();
        var frontends = clients.stream()
                .map(revision -> new Source(Component.FRONTEND, repository.commit(revision)))
                .toList();
        return Checkout.builder().releases(frontends, console).values().stream()
                .map(Client::of)
                .distinct()
                .toList();
    }

    private static Traffic signedIn(Traffic traffic, List<Client> clients, Consumer<String> status) {
        status.accept("signed in with client "
                + String.join(", ", clients.stream().map(Client::release).toList()));
        return traffic;
    }

    private void work(Traffic traffic, Interruption interruption, Consumer<String> status) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try {
            while (System.nanoTime() < end && !interruption.await(BETWEEN_LOOKS)) {
                status.accept(progress(traffic));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        status.accept(progress(traffic));
    }

    private static String progress(Traffic traffic) {
        var phases = traffic.phases();
        return String.format(
                Locale.ROOT,
                "%,d requests, %,d failed, p99 now %d ms",
                phases.stream().mapToLong(Phase::requests).sum(),
                phases.stream().mapToLong(Phase::failed).sum(),
                traffic.p99Lately().toMillis());
    }

    private static Audit audited(Traffic traffic, Target target, Consumer<String> status) {
        var audit = traffic.audit(target::instances);
        status.accept(String.format(
                Locale.ROOT, "%,d of %,d acknowledged writes verified", audit.verified(), audit.acknowledged()));
        return audit;
    }
}
