package org.animalshelter.pipelines.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.pipelines.bench.Bench;
import org.animalshelter.pipelines.bench.Machine;
import org.animalshelter.pipelines.bench.PerformanceFigures;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.report.MarkedSection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "bench",
        description = {
            "Measures starts, requests, rollouts, a build and matrix cells on this machine, in a few minutes.",
            "Uses a production of its own and removes it afterwards. A missed target is shown, but is not a failure."
        },
        footer = {
            "",
            "A quick run, and one that writes the page of the documentation:",
            "  ./shelter bench --rounds 1",
            "  ./shelter bench --write"
        })
final class BenchCommand extends ConsoleCommand {
    private static final String PAGE = "docs/performance.md";
    private static final int LONGEST = 60;
    private static final int MOST_ROUNDS = 20;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "10",
            description = "Measure requests for this long in each round (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Number of rounds of starts, requests and rollouts (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--write", description = "Also write the figures to " + PAGE + ".")
    private boolean write;

    @Override
    int run(Console console) throws IOException {
        check("--seconds", seconds, 1, LONGEST);
        check("--rounds", rounds, 1, MOST_ROUNDS);
        var section = new MarkedSection(Checkout.root().resolve(PAGE), "bench");
        if (write) {
            section.check();
        }
        var folder = Files.createTempDirectory(Checkout.home(), "bench-");
        try {
            var figures = new Bench(folder, Duration.ofSeconds(seconds), rounds, console)
                    .figures(Checkout.repository(), Checkout.builder());
            console.print(FigureTable.of(figures, console.style()));
            if (write) {
                section.write(
                        String.format(Locale.ROOT, "./shelter bench --seconds %d --rounds %d --write", seconds, rounds),
                        Checkout.revision(),
                        PerformanceFigures.of(figures, Machine.here(), seconds, rounds));
                console.print("\n  The figures are in " + PAGE);
            }
        } finally {
            PrivateFiles.delete(folder);
        }
        return 0;
    }
}
