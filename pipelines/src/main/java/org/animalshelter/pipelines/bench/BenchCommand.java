package org.animalshelter.pipelines.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.animalshelter.pipelines.Checkout;
import org.animalshelter.pipelines.Numbers;
import org.animalshelter.pipelines.Tools;
import org.animalshelter.pipelines.UserError;
import org.animalshelter.pipelines.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = {
            "Measures how fast production is on this machine, beside what it is compared with, in one run.",
            "It measures requests beside plain JDBC, starts, rollouts under traffic, a build, and takes some minutes.",
            "Uses a production of its own, which is gone afterwards. Missed targets are shown, and are no failure."
        },
        footer = {
            "",
            "A first impression, and the page of the documentation:",
            "  ./shelter bench --rounds 1",
            "  ./shelter bench --write"
        })
public final class BenchCommand implements Callable<Integer> {
    private static final String PAGE = "docs/performance.md";
    private static final int LONGEST = 60;
    private static final int MOST_ROUNDS = 20;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "3",
            description = "How long each side does the same in each round (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often everything is measured, but for the build (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--write", description = "Write the figures to " + PAGE + ", too.")
    private boolean write;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Numbers.check(spec, "--seconds", seconds, 1, LONGEST);
        Numbers.check(spec, "--rounds", rounds, 1, MOST_ROUNDS);
        Tools.check();
        Path folder = Checkout.home().resolve("bench");
        try (Console console = new Console(System.out, Checkout.onTerminal());
                Workshop workshop = Workshop.open(folder)) {
            try {
                measure(workshop, console);
            } catch (RuntimeException e) {
                throw workshop.isGivenUp() ? new UserError("the benchmark was stopped before its end") : e;
            }
        }
        return 0;
    }

    private void measure(Workshop workshop, Console console) throws IOException {
        Duration time = Duration.ofSeconds(seconds);
        Bench bench = new Bench(workshop, time, rounds, console);
        List<Figure> figures = bench.figures();
        console.print(FigureTable.of(figures, console.style()));
        if (write) {
            Machine machine = bench.machine();
            Files.writeString(Checkout.root().resolve(PAGE), PerformancePage.of(figures, machine, time, rounds));
            console.print("\n  The figures are in " + PAGE);
        }
    }
}
