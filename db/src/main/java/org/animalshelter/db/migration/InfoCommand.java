package org.animalshelter.db.migration;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.flywaydb.core.api.MigrationInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code info}: reads, and changes nothing. */
@Command(
        name = "info",
        description = "Shows the version of this release and of the schema, and each migration with its state.")
public class InfoCommand implements Runnable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final String ROW = "%-8s %-40s %-16s %-20s%n";

    @Inject
    Schema schema;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        SchemaState state = schema.state();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Release: version " + state.release());
        out.println("Schema:  version " + state.schemaName());
        out.println();
        out.printf(Locale.ROOT, ROW, "Version", "Migration", "State", "Applied");
        for (MigrationInfo migration : state.migrations()) {
            out.printf(
                    Locale.ROOT,
                    ROW,
                    migration.getVersion(),
                    migration.getDescription(),
                    migration.getState().getDisplayName().toLowerCase(Locale.ROOT),
                    migration.getInstalledOn() == null
                            ? ""
                            : TIME.format(migration.getInstalledOn().toInstant()));
        }
        out.flush();
    }
}
