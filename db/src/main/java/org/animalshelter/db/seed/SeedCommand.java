package org.animalshelter.db.seed;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.animalshelter.db.connection.Failure;
import org.animalshelter.db.connection.ServerError;
import org.animalshelter.db.migration.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code seed}: fills an empty database, and leaves any other alone. */
@Command(
        name = "seed",
        description = {
            "Fills an empty database with sample data: animals, a year of expenses, and three users.",
            "A database that has animals or users is left as it is."
        })
public class SeedCommand implements Runnable {

    @Option(
            names = "--animals",
            paramLabel = "N",
            defaultValue = "60",
            description = "How many animals, 1 to 1000000. Default: ${DEFAULT-VALUE}")
    int animals;

    @Option(
            names = "--expenses",
            paramLabel = "N",
            defaultValue = "400",
            description = "How many expenses, 0 to 100000000. Default: ${DEFAULT-VALUE}")
    int expenses;

    @Inject
    Schema schema;

    @Inject
    Seeding seeding;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        requireBetween("--animals", animals, 1, 1_000_000);
        requireBetween("--expenses", expenses, 0, 100_000_000);
        schema.state().requireRelease();
        PrintWriter out = spec.commandLine().getOut();
        try {
            seeding.run(LocalDate.now(ZoneOffset.UTC), animals, expenses, line -> {
                out.println(line);
                out.flush();
            });
        } catch (SQLException e) {
            throw new Failure(
                    Failure.FAILED,
                    "The sample data could not be added, nothing was changed: " + ServerError.sentence(e),
                    e);
        }
    }

    private void requireBetween(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " " + value + ": it can be from " + least + " to " + most + ".");
        }
    }
}
