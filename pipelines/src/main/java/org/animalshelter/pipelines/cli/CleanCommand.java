package org.animalshelter.pipelines.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.HomeOption;
import org.animalshelter.pipelines.cli.option.Numbers;
import org.animalshelter.pipelines.release.Cache;
import org.animalshelter.pipelines.release.Cache.Removed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "clean",
        description = {
            "Removes releases, outcomes, ledgers and logs that were not used for a while, and shows the space it frees.",
            "All of it can be made again. Data, secrets and the releases that production has run stay."
        })
public final class CleanCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 3650;
    private static final double MEBIBYTE = 1 << 20;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "7",
            description = "Remove what was not used for so many days (default: ${DEFAULT-VALUE}).")
    private int days;

    @Mixin
    private HomeOption home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Numbers.check(spec, "--days", days, 0, MOST_DAYS);
        var removed = new Cache(Checkout.home()).removeUnusedFor(Duration.ofDays(days), home.path());
        removed.forEach((kind, what) ->
                System.out.printf("  %-14s %5d removed %,10.1f MiB%n", kind, what.entries(), what.bytes() / MEBIBYTE));
        long bytes = removed.values().stream().mapToLong(Removed::bytes).sum();
        System.out.printf("%,.1f MiB freed in %s%n", bytes / MEBIBYTE, Checkout.home());
        return 0;
    }
}
