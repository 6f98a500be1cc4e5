package org.animalshelter.db.migration;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code migrate}: its exit code is 0 only when the schema is at the version of this release. */
@Command(
        name = "migrate",
        description = "Brings the schema to the version of this release.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:The schema is at the version of this release.",
            "1:It is not: the message says why.",
            "2:A variable or an argument is missing or wrong.",
            "3:The schema is at the version of a newer release. Nothing was changed.",
            "4:Another session holds a lock that a migration needs: the message says which.",
            "5:A migration made other sessions wait for too long, and was rolled back: the message says who waited."
        })
public class MigrateCommand implements Callable<Integer> {

    @Inject
    PatientMigration migration;

    @Inject
    Privileges privileges;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            int applied = migration.run(out);
            SchemaState state = privileges.apply();
            out.println("The schema is at version " + state.schema() + (applied == 0 ? ", as before." : "."));
        } finally {
            out.flush();
        }
        return 0;
    }
}
