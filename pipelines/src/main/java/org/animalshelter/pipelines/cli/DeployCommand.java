package org.animalshelter.pipelines.cli;

import java.time.Duration;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.infra.steering.Status.Deployed;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.cli.option.RateOption;
import org.animalshelter.pipelines.cli.option.Tools;
import org.animalshelter.pipelines.deploy.DeployRequest;
import org.animalshelter.pipelines.deploy.Holding;
import org.animalshelter.pipelines.deploy.UnderTraffic;
import org.animalshelter.pipelines.traffic.Load;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "deploy",
        description = {
            "Rolls out another release of one component to the running production, while people use it.",
            "A release that does not start, or fails requests, is rolled back; a migration is not."
        },
        footer = {
            "",
            "The working tree, then back to the release before it:",
            "  ./shelter deploy backend",
            "  ./shelter deploy backend --previous"
        })
final class DeployCommand extends ConsoleCommand {
    private static final int LONGEST_HOLD = 3600;

    @Parameters(paramLabel = "COMPONENT", description = "db, backend or frontend.")
    private Component component;

    @ArgGroup(exclusive = true)
    private Which which = new Which();

    static final class Which {
        @Option(
                names = "--at",
                paramLabel = "REVISION",
                description = "Step, commit or tag to deploy (default: the working tree, with uncommitted changes).")
        private String revision;

        @Option(names = "--previous", description = "Go back to the release that ran before the current one.")
        private boolean previous;
    }

    @Option(
            names = "--hold",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description =
                    "Let both releases of the backend serve side by side for this long (default: ${DEFAULT-VALUE}).")
    private int hold;

    @Option(
            names = "--under-traffic",
            description = "Let virtual volunteers use production meanwhile, and roll back at their first failure.")
    private boolean underTraffic;

    @Mixin
    private RateOption rate;

    @Mixin
    private HomeOption home;

    @Override
    int run(Console console) {
        check("--hold", hold, 0, LONGEST_HOLD);
        rate.check();
        Tools.check();
        var control = home.control();
        var running = control.status().component(component);
        var release = release(running, console);
        var what = component.label() + " " + release.name();
        if (release.equals(running.release())) {
            console.print(what + " is already running");
            return 0;
        }
        deploy(control, release, console);
        return 0;
    }

    private Release release(Deployed running, Console console) {
        if (which.previous) {
            return running.previous()
                    .orElseThrow(() -> new Failure("no other release of " + component.label() + " ran here before "
                            + running.release().name() + ": choose one with --at"));
        }
        var repository = Checkout.repository();
        var tree = which.revision == null ? repository.workingTree() : Checkout.commit(which.revision);
        var others = Stream.concat(Stream.of(running.release()), running.previous().stream())
                .toList();
        return Checkout.builder(others).release(component, tree, console);
    }

    private void deploy(Control control, Release release, Console console) {
        var held = Duration.ofSeconds(hold);
        if (underTraffic) {
            var deploy = new DeployRequest(component, release, held);
            var result = new UnderTraffic(control, home.path(), Load.of(rate.perSecond()), console).deploy(deploy);
            console.print(TrafficTable.of(result.traffic(), console.style()) + "\n");
            console.print(result.verdict(deploy + " serves"));
        } else {
            control.deploy(component, release, new Holding(held), console);
            console.print(component.label() + " " + release.name() + " serves");
        }
    }
}
