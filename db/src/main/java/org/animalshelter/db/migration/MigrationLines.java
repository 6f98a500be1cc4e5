package org.animalshelter.db.migration;

import java.io.PrintWriter;
import java.util.Locale;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** A line per applied migration, with the time it took. */
class MigrationLines implements Callback {

    private final PrintWriter out;
    private String current = "The migration";
    private long startedNanos;
    private int applied;

    MigrationLines(PrintWriter out) {
        this.out = out;
    }

    /** @return the migration that is being applied, or was last */
    String current() {
        return current;
    }

    int applied() {
        return applied;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        MigrationInfo migration = context.getMigrationInfo();
        if (event == Event.BEFORE_EACH_MIGRATE) {
            current = SchemaState.name(migration.getVersion(), migration.getDescription());
            startedNanos = System.nanoTime();
            return;
        }
        long millis = (System.nanoTime() - startedNanos) / 1_000_000;
        out.printf(Locale.ROOT, "V%s  %-40s %8d ms%n", migration.getVersion(), migration.getDescription(), millis);
        out.flush();
        applied++;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "a line per migration";
    }
}
