package org.animalshelter.pipelines.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.cli.option.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "retire",
        description = {
            "Asks open pages of earlier frontend releases to reload, and ends when none has been seen for a while.",
            "A page reloads at once, or when what is typed in it was sent or given up. One that was asleep until then is",
            "told to reload."
        },
        footer = {"", "Before an API goes that only earlier pages use:", "  ./shelter retire frontend"})
public final class RetireCommand implements Callable<Integer> {
    private static final int LONGEST_SECONDS = 86_400;

    @Parameters(paramLabel = "COMPONENT", description = "frontend: only pages stay open.")
    private Component component;

    @Option(
            names = "--within",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "Give up after so long, and say how many pages are left (default: ${DEFAULT-VALUE}).")
    private int within;

    @Mixin
    private HomeOption home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Numbers.check(spec, "--within", within, 1, LONGEST_SECONDS);
        if (component != Component.FRONTEND) {
            throw new ParameterException(
                    spec.commandLine(),
                    component.label() + " cannot be retired: only the frontend has pages that stay open");
        }
        var control = Control.of(home.path());
        try (var console = new Console(System.out, Checkout.onTerminal())) {
            control.retireFrontend(Duration.ofSeconds(within), console);
        }
        return 0;
    }
}
