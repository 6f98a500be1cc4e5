package org.animalshelter.db.migration;

import java.io.PrintWriter;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** A line per applied migration, with the time it took. */
class MigrationLines implements Callback {

    private final PrintWriter out;
    private long startedNanos;

    MigrationLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_EACH_MIGRATE) {
            startedNanos = System.nanoTime();
            return;
        }
        MigrationInfo migration = context.getMigrationInfo();
        long millis = (System.nanoTime() - startedNanos) / 1_000_000;
        out.printf("V%s  %-40s %8d ms%n", migration.getVersion(), migration.getDescription(), millis);
        out.flush();
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
