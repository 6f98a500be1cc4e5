package org.animalshelter.pipelines.cli;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.cli.console.Table;
import org.animalshelter.pipelines.traffic.Audit;
import org.animalshelter.pipelines.traffic.Phase;
import org.animalshelter.pipelines.traffic.TrafficResult;

/** What the volunteers met: phases side by side, and below them the ledger. */
final class TrafficTable {
    private final Style style;
    private final List<Phase> phases;
    private final Table counts;
    private final Table ledger = new Table("  l  r  l");

    private TrafficTable(List<Phase> phases, Style style) {
        this.phases = phases;
        this.style = style;
        this.counts = new Table("  l" + "  r".repeat(phases.size()));
    }

    static String of(TrafficResult result, Style style) {
        var table = new TrafficTable(result.phases(), style);
        table.count();
        table.audit(result.audit());
        var text = new StringBuilder("\n" + table.counts + "\n\n" + table.ledger);
        result.audit().examples().forEach(example -> text.append("\n  ").append(style.bad(example)));
        return text.toString();
    }

    private void count() {
        if (phases.size() > 1) {
            row("", phase -> style.strong(phase.name()));
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
            row("Answered by " + release, phase -> number(phase.releases().getOrDefault(release, 0L)));
            if (releases.size() > 1) {
                row("  p50 of these", phase -> latency(phase.percentile(50, release)));
                row("  p99 of these", phase -> latency(phase.percentile(99, release)));
            }
        }
    }

    private void audit(Audit audit) {
        ledger.row("Acknowledged", number(audit.acknowledged()));
        ledger.row("Verified", audit.isClean() ? style.good(number(audit.verified())) : number(audit.verified()));
        ledger.row("Missing", judged(audit.missing()));
        ledger.row("Doubled", judged(audit.doubled()));
        ledger.row("Altered", judged(audit.altered()));
        if (audit.unread() > 0) {
            ledger.row("Unread", judged(audit.unread()));
        }
        if (audit.hidden() > 0) {
            ledger.row("Hidden", number(audit.hidden()), style.faint("not visible at the moment"));
        }
        if (audit.unknown() > 0) {
            ledger.row(
                    "Unknown",
                    number(audit.unknown()),
                    style.faint("not acknowledged, " + audit.arrived() + " of them recorded"));
        }
    }

    private void row(String label, Function<Phase, String> cell) {
        counts.row(Stream.concat(Stream.of(label), phases.stream().map(cell)).toArray());
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
        return latency.map(TrafficTable::latency).orElse("-");
    }

    static String latency(Duration latency) {
        double millis = latency.toNanos() / 1e6;
        return millis < 10
                ? String.format(Locale.ROOT, "%.1f ms", millis)
                : millis < 1000
                        ? String.format(Locale.ROOT, "%.0f ms", millis)
                        : String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
