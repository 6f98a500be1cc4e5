package org.animalshelter.pipelines.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.animalshelter.infra.production.Production;
import org.animalshelter.infra.production.ProductionSettings;
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
            "Runs until Ctrl-C. The data is kept for the next start."
        })
final class UpCommand extends ConsoleCommand {
    private static final String DATABASE_URL = "SHELTER_DATABASE_URL";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the pages (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--fresh", description = "Delete the data of earlier runs first.")
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

    @Mixin
    private AtOption at;

    @Mixin
    private HomeOption home;

    @Override
    int run(Console console) throws Exception {
        check("--port", port, 1, 65_535);
        check("--animals", animals, 0, 1_000_000);
        check("--expenses", expenses, 0, 100_000_000);
        var releases = Checkout.builder().releases(at.treeIn(Checkout.repository()), console);
        var settings = new ProductionSettings(
                home.path(),
                port,
                fresh,
                Optional.ofNullable(databaseUrl),
                new SampleData(animals, expenses),
                releases);
        try (var production = Production.start(settings, console)) {
            console.print(Welcome.to(production.addresses(), home.path(), console.style()));
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
