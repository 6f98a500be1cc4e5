package org.animalshelter.pipelines.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.cli.option.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = "Shows the running production: releases, instances, toggles, requests and errors.")
public final class StatusCommand implements Callable<Integer> {
    private static final int LONGEST_WAIT = 3600;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Wait so long for a production that is just being started.")
    private int wait;

    @Mixin
    private HomeOption home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Numbers.check(spec, "--wait", wait, 0, LONGEST_WAIT);
        Await.until(Duration.ofSeconds(wait), () -> Control.isRunning(home.path()));
        var control = Control.of(home.path());
        System.out.print(StatusTable.of(control.status(), control.toggles(), new Style(Checkout.onTerminal())));
        return 0;
    }
}
