package org.animalshelter.pipelines.cli;

import java.time.Duration;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.HomeOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = "Shows the running production: releases, instances, open pages, toggles, requests and errors.")
final class StatusCommand extends ConsoleCommand {
    private static final int LONGEST_WAIT = 3600;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Wait up to this long for a production that is starting (default: ${DEFAULT-VALUE}).")
    private int wait;

    @Mixin
    private HomeOption home;

    @Override
    int run(Console console) {
        check("--wait", wait, 0, LONGEST_WAIT);
        Await.until(Duration.ofSeconds(wait), () -> Control.isRunning(home.path()));
        var control = home.control();
        console.print(StatusTable.of(control.status(), control.toggles(), console.style()));
        return 0;
    }
}
