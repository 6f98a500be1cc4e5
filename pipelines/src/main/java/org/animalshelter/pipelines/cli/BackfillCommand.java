package org.animalshelter.pipelines.cli;

import java.util.ArrayList;
import java.util.List;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.HomeOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backfill",
        description = {
            "Changes rows of the running production in batches, while people use it.",
            "The db release contains the backfill. Ctrl-C stops it, and the next run continues from there."
        })
final class BackfillCommand extends ConsoleCommand {
    private static final int FASTEST = 1_000_000;

    @Parameters(paramLabel = "NAME", description = "Name of the backfill, as in db/src/main/resources/db/backfill.")
    private String name;

    @Option(names = "--dry-run", description = "Only count the rows to change.")
    private boolean dryRun;

    @Option(names = "--rate", paramLabel = "N", description = "Change at most N rows per second (default: 10000).")
    private Integer rate;

    @Mixin
    private HomeOption home;

    @Override
    int run(Console console) {
        var options = new ArrayList<String>();
        if (rate != null) {
            check("--rate", rate, 1, FASTEST);
            options.addAll(List.of("--rate", rate.toString()));
        }
        if (dryRun) {
            options.add("--dry-run");
        }
        home.control().backfill(name, options, console);
        return 0;
    }
}
