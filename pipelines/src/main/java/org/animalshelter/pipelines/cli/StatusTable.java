package org.animalshelter.pipelines.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.InstanceStatus.State;
import org.animalshelter.infra.steering.Status;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.cli.console.Table;

/** The tables of the status, for a terminal of 80 columns. */
final class StatusTable {
    private final Style style;

    private StatusTable(Style style) {
        this.style = style;
    }

    static String of(Status status, List<Toggle> toggles, Style style) {
        var tables = new StatusTable(style);
        var shown = Stream.of(
                Stream.of(tables.production(status), tables.components(status), tables.instances(status)),
                Stream.of(tables.pages(status)).filter(pages -> !status.pages().isEmpty()),
                Stream.of(tables.toggles(toggles)).filter(table -> !toggles.isEmpty()));
        return shown.flatMap(table -> table).map(table -> "\n" + table + "\n").collect(Collectors.joining());
    }

    private Table production(Status status) {
        var table =
                new Table("  l  l").row("Shelter", style.strong(status.page().toString()));
        status.deploying().ifPresent(what -> table.row("Deploying", style.strong(what)));
        var requests = status.requests();
        return table.row("Requests", inWords(requests.perSecond(), requests.total()))
                .row(
                        "Errors",
                        errors(inWords(requests.failuresPerSecond(), requests.failures()), requests.failures() > 0));
    }

    private static String inWords(double perSecond, long total) {
        return String.format(Locale.ROOT, "%,.1f per second, %,d since the start", perSecond, total);
    }

    private Table components(Status status) {
        var table = table("  l  l  l", "Component", "release", "before that");
        status.components()
                .forEach(deployed -> table.row(
                        deployed.component().label(),
                        deployed.release().name(),
                        style.faint(deployed.previous().map(Release::name).orElse(""))));
        return table;
    }

    private Table instances(Status status) {
        var table = table(
                "  l  l  l  r  r  r  r  l",
                "Instance",
                "release",
                "state",
                "for",
                "req/s",
                "errors",
                "open",
                "address");
        status.instances()
                .forEach(instance -> table.row(
                        "backend " + instance.number(),
                        instance.release().name(),
                        state(instance.state()),
                        since(instance.since()),
                        String.format(Locale.ROOT, "%.1f", instance.perSecond()),
                        errors(String.valueOf(instance.failures()), instance.failures() > 0),
                        instance.inFlight(),
                        style.faint(instance.address().getAuthority())));
        return table;
    }

    private Table pages(Status status) {
        var table = table("  l  l  r  l", "Pages", "release", "open", "last seen");
        status.pages()
                .forEach(pages -> table.row(
                        "frontend", pages.release(), pages.open(), style.faint(since(pages.seen()) + " ago")));
        return table;
    }

    private Table toggles(List<Toggle> toggles) {
        var table = table("  l  l", "Toggle");
        toggles.forEach(toggle -> table.row(toggle.name(), toggle.inWords()));
        return table;
    }

    private Table table(String layout, String... headings) {
        return new Table(layout).row(Stream.of(headings).map(style::faint).toArray());
    }

    private String state(State state) {
        var word = state.name().toLowerCase(Locale.ROOT);
        return state == State.SERVING ? style.good(word) : style.strong(word);
    }

    private String errors(String words, boolean any) {
        return any ? style.bad(words) : words;
    }

    private static String since(Instant moment) {
        var time = Duration.between(moment, Instant.now());
        if (time.toMinutes() < 1) {
            return time.toSeconds() + " s";
        }
        return time.toHours() < 1 ? time.toMinutes() + " min" : time.toHours() + " h";
    }
}
