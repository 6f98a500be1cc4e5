package org.animalshelter.pipelines.cli;

import java.time.Duration;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.HomeOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "retire",
        description = {
            "Asks open pages of earlier frontend releases to reload, and ends when none has been seen for a while.",
            "A page reloads at once, or after its form is sent or discarded. A page that was asleep is told to reload "
                    + "when it comes back."
        },
        footer = {"", "Before removing an API that only earlier pages use:", "  ./shelter retire frontend"})
final class RetireCommand extends ConsoleCommand {
    private static final int LONGEST_SECONDS = 86_400;

    @Parameters(paramLabel = "COMPONENT", description = "frontend: only its pages stay open.")
    private Component component;

    @Option(
            names = "--within",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "Give up after this long, and report how many pages are left (default: ${DEFAULT-VALUE}).")
    private int within;

    @Mixin
    private HomeOption home;

    @Override
    int run(Console console) {
        check("--within", within, 1, LONGEST_SECONDS);
        if (component != Component.FRONTEND) {
            throw usageError(component.label() + " cannot be retired: only the frontend has pages that stay open");
        }
        home.control().retireFrontend(Duration.ofSeconds(within), console);
        return 0;
    }
}
