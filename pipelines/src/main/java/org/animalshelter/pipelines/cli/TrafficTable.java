package org.animalshelter.pipelines.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.traffic.Audit;
import org.animalshelter.pipelines.traffic.Phase;
import org.animalshelter.pipelines.traffic.TrafficResult;

/**
 * The table of what the volunteers met: phases side by side, and below them the ledger. It fits a terminal of 80 columns
 * with up to four phases.
 */
public final class TrafficTable {
    private static final int SHORTEST_LABEL = 26;
    private static final String ANSWERED_BY = "Answered by ";
    private static final int COLUMN = 13;

    private final Style style;
    private final List<Phase> phases;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private TrafficTable(List<Phase> phases, Style style) {
        this.phases = phases;
        this.style = style;
        this.width = all(Phase::releases).stream()
                .mapToInt(release -> ANSWERED_BY.length() + release.length())
                .reduce(SHORTEST_LABEL, Math::max);
    }

    static String of(TrafficResult result, Style style) {
        var table = new TrafficTable(result.phases(), style);
        table.counts();
        table.ledger(result.audit());
        return String.join(System.lineSeparator(), table.lines);
    }

    private void counts() {
        lines.add("");
        if (phases.size() > 1) {
            row("", phase -> style.strong(right(phase.name())));
        }
        row("Requests", phase -> number(phase.requests()));
        row("Failed", phase -> judged(phase.failed()));
        for (var kind : all(Phase::failures)) {
            row("  " + kind, phase -> judged(phase.failures().getOrDefault(kind, 0L)));
        }
        row("p50", phase -> latency(phase.percentile(50)));
        row("p99", phase -> latency(phase.percentile(99)));
        row("Max", phase -> latency(phase.max()));
        var releases = all(Phase::releases);
        for (var release : releases) {
            row(ANSWERED_BY + release, phase -> number(phase.releases().getOrDefault(release, 0L)));
            if (releases.size() > 1) {
                row("  p50 of these", phase -> latency(phase.percentile(50, release)));
                row("  p99 of these", phase -> latency(phase.percentile(99, release)));
            }
        }
    }

    private void ledger(Audit audit) {
        lines.add("");
        line("Acknowledged", number(audit.acknowledged()));
        line("Verified", audit.isClean() ? style.good(number(audit.verified())) : number(audit.verified()));
        line("Missing", judged(audit.missing()));
        line("Doubled", judged(audit.doubled()));
        line("Altered", judged(audit.altered()));
        if (audit.unread() > 0) {
            line("Unread", judged(audit.unread()));
        }
        if (audit.hidden() > 0) {
            line("Hidden", number(audit.hidden()) + style.faint("  not shown to people now"));
        }
        if (audit.unknown() > 0) {
            line(
                    "Unknown",
                    number(audit.unknown())
                            + style.faint("  not acknowledged, " + audit.arrived() + " of them are there"));
        }
        audit.examples().forEach(example -> lines.add("  " + style.bad(example)));
    }

    private void row(String label, Function<Phase, String> cell) {
        line(label, String.join("", phases.stream().map(cell).toList()));
    }

    private void line(String label, String cells) {
        lines.add(("  %-" + width + "s%s").formatted(label, cells).stripTrailing());
    }

    private Collection<String> all(Function<Phase, Map<String, Long>> counts) {
        var names = new TreeSet<String>();
        phases.forEach(phase -> names.addAll(counts.apply(phase).keySet()));
        return names;
    }

    /** What should be zero. */
    private String judged(long number) {
        return number == 0 ? style.good(number(0)) : style.bad(number(number));
    }

    private static String latency(Optional<Duration> latency) {
        return latency.map(TrafficTable::latency).orElse(right("-"));
    }

    private static String latency(Duration latency) {
        double millis = latency.toNanos() / 1e6;
        return right(
                millis < 10
                        ? "%.1f ms".formatted(millis)
                        : millis < 1000 ? "%.0f ms".formatted(millis) : "%.1f s".formatted(millis / 1000));
    }

    private static String number(long number) {
        return right("%,d".formatted(number));
    }

    /** Before it is coloured: colours have no width. */
    private static String right(String text) {
        return ("%" + COLUMN + "s").formatted(text);
    }
}
