package org.animalshelter.pipelines.cli;

import java.time.Duration;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.line.LineState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = "Shows the running production: releases, instances, open pages, toggles, requests, errors, and "
                + "what was pushed.")
final class StatusCommand extends ConsoleCommand {
    private static final int LONGEST_WAIT = 3600;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Wait up to this long for a production that is starting (default: ${DEFAULT-VALUE}).")
    private int wait;

    @Option(
            names = "--follow",
            description = "Then print what the line does, until it has nothing left to do or stops (exit code 1).")
    private boolean follow;

    @Mixin
    private HomeOption home;

    @Override
    int run(Console console) {
        check("--wait", wait, 0, LONGEST_WAIT);
        Await.until(Duration.ofSeconds(wait), () -> Control.isRunning(home.path()));
        var control = home.control();
        console.print(StatusTable.of(control.status(), control.toggles(), console.style()));
        var line = LineState.of(home.path());
        line.ifPresent(state -> console.print(LineTable.of(state, console.style()) + "\n"));
        return !follow || line.isEmpty() || new LineFollower(home.path(), console).follow() ? 0 : 1;
    }
}
