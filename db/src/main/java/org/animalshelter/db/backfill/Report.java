package org.animalshelter.db.backfill;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells how far a backfill has come, about once a second. */
class Report {

    private static final long EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final Backfill backfill;
    private final long all;
    private final PrintWriter out;
    private final long begun = System.nanoTime();
    private long told = begun;
    private long changed;

    /** @param all the rows that need it at the beginning */
    Report(Backfill backfill, long all, PrintWriter out) {
        this.backfill = backfill;
        this.all = all;
        this.out = out;
    }

    void begins(boolean resumed) {
        say("%s: %,d rows of %s need it%s", backfill.name(), all, backfill.table(), resumed ? ", going on" : "");
    }

    void changed(int rows) {
        changed += rows;
        if (System.nanoTime() - told >= EVERY_NANOS) {
            told = System.nanoTime();
            double perSecond = perSecond();
            say(
                    "%s: %,d of %,d rows, %,.0f a second, %s left",
                    backfill.name(), changed, all, perSecond, time((all - changed) / Math.max(1, perSecond)));
        }
    }

    void ends() {
        say("%s: done, %,d rows changed in %s", backfill.name(), changed, time(seconds()));
    }

    private double perSecond() {
        return changed / Math.max(1e-3, seconds());
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String time(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }
}
