package org.animalshelter.pipelines.cli;

import java.time.Duration;
import java.util.Locale;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.console.Table;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.release.Cache;
import org.animalshelter.pipelines.release.Cache.Removed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "clean",
        description = {
            "Removes releases, results, ledgers and logs that were not used recently, and shows the space it frees.",
            "All of it can be made again. Keeps data, secrets and the releases that production has run."
        })
final class CleanCommand extends ConsoleCommand {
    private static final int MOST_DAYS = 3650;
    private static final double MEBIBYTE = 1 << 20;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "7",
            description = "Remove what was not used for this many days (default: ${DEFAULT-VALUE}).")
    private int days;

    @Mixin
    private HomeOption home;

    @Override
    int run(Console console) {
        check("--days", days, 0, MOST_DAYS);
        var removed = new Cache(Checkout.home()).removeUnusedFor(Duration.ofDays(days), home.path());
        var table = new Table("  l  r  r");
        removed.forEach((kind, what) -> table.row(kind, what.entries() + " removed", mebibytes(what.bytes())));
        if (!removed.isEmpty()) {
            console.print(table.toString());
        }
        long bytes = removed.values().stream().mapToLong(Removed::bytes).sum();
        console.print(mebibytes(bytes) + " freed in " + Checkout.home());
        return 0;
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MiB", bytes / MEBIBYTE);
    }
}
