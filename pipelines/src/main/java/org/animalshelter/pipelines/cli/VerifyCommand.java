package org.animalshelter.pipelines.cli;

import java.util.Locale;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.InstanceStatus.State;
import org.animalshelter.infra.steering.Status;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.cli.option.ReleaseArguments;
import org.animalshelter.pipelines.deploy.UnderTraffic;
import org.animalshelter.pipelines.traffic.Load;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "verify",
        description = {
            "Checks that production runs a release, and no other, and works well with it.",
            "Lets virtual volunteers use it briefly, and audits what they recorded."
        })
final class VerifyCommand extends ConsoleCommand {
    private static final Load LOAD = Load.of(20);

    @Mixin
    private ReleaseArguments which;

    @Mixin
    private HomeOption home;

    @Override
    int run(Console console) {
        var component = which.component();
        var control = home.control();
        var status = control.status();
        var expected = which.release(status.releases(), console);
        checkAlone(component, status, expected);
        var result = new UnderTraffic(control, home.path(), LOAD, console).watch();
        console.print(TrafficTable.of(result.traffic(), console.style()) + "\n");
        console.print(result.verdict(component.label() + " " + expected.name() + " serves alone"));
        return 0;
    }

    private static void checkAlone(Component component, Status status, Release expected) {
        var running = status.component(component).release();
        if (!running.equals(expected)) {
            throw new Failure("production runs " + component.label() + " " + running.name() + " and not "
                    + expected.name() + ": deploy it first");
        }
        if (component == Component.BACKEND) {
            status.instances().stream()
                    .filter(instance -> instance.state() != State.SERVING
                            || !instance.release().equals(expected))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new Failure("backend " + other.number() + " of release "
                                + other.release().name() + " is "
                                + other.state().name().toLowerCase(Locale.ROOT) + ": all must serve "
                                + expected.name());
                    });
        }
    }
}
