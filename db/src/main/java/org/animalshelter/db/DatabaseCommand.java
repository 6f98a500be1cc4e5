package org.animalshelter.db;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import org.animalshelter.db.backfill.BackfillCommand;
import org.animalshelter.db.migration.InfoCommand;
import org.animalshelter.db.migration.MigrateCommand;
import org.animalshelter.db.seed.SeedCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

@TopCommand
@Command(
        name = "java -jar quarkus-run.jar",
        description =
                "Migrates the database of the animal shelter, fills it with sample data, and changes rows in batches.",
        subcommands = {MigrateCommand.class, InfoCommand.class, SeedCommand.class, BackfillCommand.class},
        footer = {
            "",
            "The database is given by the variables DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD.",
            "The user is the owner of the schema, not the role of the application."
        })
class DatabaseCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this and exit.")
    boolean help;
}
