package org.animalshelter.pipelines.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.animalshelter.infra.production.Production;
import org.animalshelter.infra.production.ProductionSettings;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.cli.option.AtOption;
import org.animalshelter.pipelines.cli.option.Checkout;
import org.animalshelter.pipelines.cli.option.HomeOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = {
            "Builds what is missing and starts production on this machine: PostgreSQL, Unleash, two backends, the pages.",
            "Runs until Ctrl-C. The data is kept for the next start.",
            "Once something was pushed to it, production goes on with what it ran last, and with the line."
        })
final class UpCommand extends ConsoleCommand {
    private static final String DATABASE_URL = "SHELTER_DATABASE_URL";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the pages (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--fresh", description = "Delete the data of earlier runs first, and what was pushed.")
    private boolean fresh;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = {
                "Use an existing PostgreSQL instead of the embedded one:",
                "postgresql://USER:PASSWORD@HOST:PORT/DATABASE, with a role that may create roles and databases.",
                "Other users of this machine can read it here, but not in the variable SHELTER_DATABASE_URL."
            })
    private String databaseUrl = System.getenv(DATABASE_URL);

    @Option(
            names = "--animals",
            paramLabel = "N",
            defaultValue = "60",
            description = "Number of sample animals in an empty database (default: ${DEFAULT-VALUE}).")
    private int animals;

    @Option(
            names = "--expenses",
            paramLabel = "N",
            defaultValue = "400",
            description = "Number of sample expenses in an empty database, up to millions (default: ${DEFAULT-VALUE}).")
    private int expenses;

    @Option(
            names = "--most-commits",
            paramLabel = "N",
            defaultValue = "100",
            description = "Refuse a push with more commits than this (default: ${DEFAULT-VALUE}).")
    private int mostCommits;

    @Mixin
    private AtOption at;

    @Mixin
    private HomeOption home;

    @Override
    int run(Console console) throws Exception {
        check("--port", port, 1, 65_535);
        check("--animals", animals, 0, 1_000_000);
        check("--expenses", expenses, 0, 100_000_000);
        check("--most-commits", mostCommits, 1, 100_000);
        var line = new LineOfUp(home.path(), at, fresh, mostCommits);
        var releases = line.goesOn() ? line.lastReleases(console) : built(console);
        var settings = new ProductionSettings(
                home.path(),
                port,
                fresh,
                Optional.ofNullable(databaseUrl),
                new SampleData(animals, expenses),
                releases);
        line.prepare();
        try (var production = Production.start(settings, console);
                var opened = line.open(console)) {
            console.print(Welcome.to(production.addresses(), home.path(), console.style()));
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private Map<Component, Release> built(Console console) {
        return Checkout.builder().releases(at.treeIn(Checkout.repository()), console);
    }
}
