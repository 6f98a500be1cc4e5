package org.animalshelter.pipelines.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.production.Production;
import org.animalshelter.infra.production.ProductionSettings;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.Checkout;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.cli.option.ReleaseArguments;
import org.animalshelter.pipelines.cli.option.Tools;
import org.animalshelter.pipelines.console.Console;
import org.animalshelter.pipelines.console.WithoutDeploys;
import org.animalshelter.pipelines.deploy.DeployRequest;
import org.animalshelter.pipelines.deploy.UnderTraffic;
import org.animalshelter.pipelines.traffic.Load;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "compatibility",
        description = {
            "Tries a candidate beside what production runs now, in a production of its own.",
            "That one is started with the same releases; the candidate is deployed to it under traffic, and its",
            "predecessor again (a migration is not rolled back). It is gone afterwards."
        })
public final class CompatibilityCommand implements Callable<Integer> {
    private static final int ANY_PORT = 0;
    private static final SampleData SAMPLE = new SampleData(60, 400);
    private static final Load LOAD = Load.of(20);
    private static final Duration MIXED = Duration.ofSeconds(2);

    @Mixin
    private ReleaseArguments which;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() throws IOException {
        Tools.check();
        Component component = which.component();
        Map<Component, Release> running = Control.of(home.path()).status().releases();
        Path scratch = Files.createTempDirectory("shelter-compatibility");
        try (Console console = new Console(System.out, Checkout.onTerminal())) {
            Release candidate = which.release(running, console);
            if (candidate.equals(running.get(component))) {
                console.print(component.label() + " " + candidate.name() + " is what production runs");
                return 0;
            }
            try (Production production = Production.start(settings(scratch, running), new WithoutDeploys(console))) {
                UnderTraffic traffic = new UnderTraffic(Control.of(scratch), scratch, LOAD, console);
                traffic.run(new DeployRequest(component, candidate, MIXED));
                if (component != Component.DB) {
                    traffic.run(new DeployRequest(component, running.get(component), MIXED));
                }
            }
            console.print("%s %s is compatible with what production runs: %s"
                    .formatted(component.label(), candidate.name(), inWords(running)));
            return 0;
        } finally {
            PrivateFiles.delete(scratch);
        }
    }

    private static ProductionSettings settings(Path scratch, Map<Component, Release> releases) {
        return new ProductionSettings(scratch, ANY_PORT, false, Optional.empty(), SAMPLE, releases);
    }

    private static String inWords(Map<Component, Release> releases) {
        return String.join(
                ", ",
                releases.entrySet().stream()
                        .map(running -> running.getKey().label() + " "
                                + running.getValue().name())
                        .toList());
    }
}
