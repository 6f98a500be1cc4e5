package org.animalshelter.pipelines.cli.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.animalshelter.infra.release.Progress;

/**
 * Shows long work: a line per part. On a terminal the parts under way stand at the bottom and move; elsewhere a line is
 * printed when a part begins and another when it ends, so that a log stays readable.
 */
public final class Console implements Progress, AutoCloseable {
    private static final int REDRAW_MILLIS = 100;

    private final PrintStream out;
    private final Style style;
    private final List<Line> underWay = new ArrayList<>();
    private final ScheduledExecutorService redraw;
    private int drawn;

    /** @param terminal whether {@code out} is a terminal, which can be drawn over and knows colours */
    public Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.style = new Style(terminal);
        this.redraw = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "console");
            thread.setDaemon(true);
            return thread;
        });
        if (terminal) {
            redraw.scheduleAtFixedRate(this::redraw, REDRAW_MILLIS, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized Part begin(Kind kind, String name) {
        var line = new Line(name);
        underWay.add(line);
        if (!style.terminal()) {
            out.println("  " + name + " …");
        }
        return line;
    }

    /** Something that happened by itself. */
    @Override
    public void event(String line) {
        print(style.faint("· " + line));
    }

    /** Prints lines above the parts that are under way. */
    public synchronized void print(String lines) {
        erase();
        out.println(lines);
        draw();
    }

    public Style style() {
        return style;
    }

    @Override
    public synchronized void close() {
        redraw.shutdownNow();
        erase();
    }

    private synchronized void redraw() {
        erase();
        draw();
    }

    private void erase() {
        if (drawn > 0) {
            out.print(Style.up(drawn) + Style.CLEAR_BELOW);
            drawn = 0;
        }
    }

    private void draw() {
        if (!style.terminal()) {
            return;
        }
        for (var line : underWay) {
            out.println(String.format(
                    Locale.ROOT, "%s %-30s %s  %s", line.spinner(), line.name, line.time(), style.faint(line.status)));
        }
        drawn = underWay.size();
        out.flush();
    }

    private final class Line implements Part {
        private static final String[] SPINNER = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};

        private final String name;
        private final long began = System.nanoTime();
        private volatile String status = "";

        private Line(String name) {
            this.name = name;
        }

        @Override
        public void step(String words) {
            status = words;
        }

        @Override
        public void end(boolean well) {
            synchronized (Console.this) {
                underWay.remove(this);
                var mark = well ? style.good("✓") : style.bad("✗");
                print(String.format(
                        Locale.ROOT,
                        "%s %-30s %s  %s",
                        mark,
                        name,
                        style.faint(String.format(Locale.ROOT, "%6s", time())),
                        status));
            }
        }

        private Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - began);
        }

        private String time() {
            return String.format(Locale.ROOT, "%.1f s", elapsed().toMillis() / 1000.0);
        }

        private String spinner() {
            return SPINNER[(int) (elapsed().toMillis() / REDRAW_MILLIS % SPINNER.length)];
        }
    }
}
