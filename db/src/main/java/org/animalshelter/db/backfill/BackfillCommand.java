package org.animalshelter.db.backfill;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Locale;
import org.animalshelter.db.connection.Failure;
import org.animalshelter.db.connection.ServerError;
import org.animalshelter.db.migration.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backfill}: its exit code is 0 only when no row is left that needs it. */
@Command(
        name = "backfill",
        description = {
            "Changes rows that are there already, batch by batch, while people use them; without a name it lists what",
            "there is to do. It can be stopped at any moment, and goes on from there when it is run again."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:No row is left that needs it.",
            "1:It failed: the message says why. Run it again to go on.",
            "2:A variable or an argument is missing or wrong.",
            "3:The schema is at the version of a newer release.",
            "6:Rows that need it are still being written: the message says how many."
        })
public class BackfillCommand implements Runnable {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What to do; without it, what there is to do.")
    String name;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Rows a second at most, 1 to 1000000. Default: ${DEFAULT-VALUE}")
    int rate;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Rows of a transaction at most, 1 to 100000. Default: ${DEFAULT-VALUE}")
    int batch;

    @Option(names = "--dry-run", description = "Count the rows that need it, and change nothing.")
    boolean dryRun;

    @Inject
    Backfills backfills;

    @Inject
    BackfillRun run;

    @Inject
    Schema schema;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        requireBetween("--rate", rate, 1_000_000);
        requireBetween("--batch", batch, 100_000);
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) {
            backfills.all().forEach(backfill -> out.println(backfill.name()));
            out.flush();
            return;
        }
        Backfill backfill = backfills.get(name);
        schema.state().requireRelease();
        try {
            if (dryRun) {
                out.printf(
                        Locale.ROOT,
                        "%s: %,d rows of %s need it. Nothing was changed.%n",
                        name,
                        run.count(backfill),
                        backfill.table());
            } else {
                run.run(backfill, new Pace(batch, rate), out);
            }
        } catch (SQLException e) {
            throw new Failure(
                    Failure.FAILED,
                    "The backfill " + name + " stopped: " + ServerError.sentence(e) + " Run it again to go on.",
                    e);
        } finally {
            out.flush();
        }
    }

    private void requireBetween(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " " + value + ": it can be from 1 to " + most + ".");
        }
    }
}
