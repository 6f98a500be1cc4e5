package org.animalshelter.pipelines.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.infra.steering.ProductionException;
import org.animalshelter.pipelines.Checkout;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.cli.option.Numbers;
import org.animalshelter.pipelines.console.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = "Shows the running production: releases, instances, toggles, requests and errors.")
public final class StatusCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
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
    public Integer call() throws InterruptedException {
        Numbers.check(spec, "--wait", wait, 0, LONGEST_WAIT);
        Control control = control(Instant.now().plusSeconds(wait));
        System.out.print(StatusTable.of(control.status(), control.toggles(), new Style(Checkout.onTerminal())));
        return 0;
    }

    private Control control(Instant deadline) throws InterruptedException {
        while (true) {
            try {
                return Control.of(home.path());
            } catch (ProductionException none) {
                if (Instant.now().isAfter(deadline)) {
                    throw none;
                }
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        }
    }
}
