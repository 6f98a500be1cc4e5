package org.animalshelter.pipelines.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.InstanceStatus;
import org.animalshelter.infra.rollout.InstanceStatus.State;
import org.animalshelter.infra.router.OpenPages;
import org.animalshelter.infra.steering.Status;
import org.animalshelter.infra.steering.Status.Deployed;
import org.animalshelter.infra.steering.Status.Requests;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.cli.console.Style;

/** The tables of the status, for a terminal of 80 columns. */
final class StatusTable {
    private static final int SHORTEST_NAME = 10;

    private final Style style;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    private StatusTable(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    static String of(Status status, List<Toggle> toggles, Style style) {
        return new StatusTable(style, longestName(status)).text(status, toggles);
    }

    private String text(Status status, List<Toggle> toggles) {
        line("");
        line("%-12s %s", "Shelter", style.strong(status.page().toString()));
        status.deploying().ifPresent(what -> line("%-12s %s", "Deploying", style.strong(what)));
        requests(status.requests());

        heading("%-12s %s %s", "Component", padded("release"), "before that");
        status.components().forEach(this::component);

        heading(
                "%-12s %s %-10s %8s %7s %7s %7s  %s",
                "InstanceStatus", padded("release"), "state", "for", "req/s", "errors", "now", "address");
        status.instances().forEach(this::instance);

        if (!status.pages().isEmpty()) {
            heading("%-12s %s %5s  %s", "Pages", padded("release"), "open", "last seen");
            status.pages().forEach(this::pages);
        }

        if (!toggles.isEmpty()) {
            heading("%-23s %s", "Toggle", "");
            toggles.forEach(toggle -> line("%-23s %s", toggle.name(), toggle.inWords()));
        }
        line("");
        return text.toString().stripTrailing() + System.lineSeparator();
    }

    private void requests(Requests requests) {
        line(
                "%-12s %s",
                "Requests",
                "%,.1f a second, %s since the start: %,d, %s"
                        .formatted(
                                requests.perSecond(),
                                errors(
                                        "%,.1f errors a second;".formatted(requests.failuresPerSecond()),
                                        requests.failuresPerSecond() > 0),
                                requests.total(),
                                errors("%,d errors".formatted(requests.failures()), requests.failures() > 0)));
    }

    private void component(Deployed deployed) {
        line(
                "%-12s %s %s",
                deployed.component().label(),
                padded(deployed.release().name()),
                style.faint(deployed.previous().map(Release::name).orElse("")));
    }

    private void instance(InstanceStatus instance) {
        line(
                "%-12s %s %s %8s %7s %s %7d  %s",
                "backend " + instance.number(),
                padded(instance.release().name()),
                state(instance.state()),
                duration(Duration.between(instance.since(), Instant.now())),
                "%.1f".formatted(instance.perSecond()),
                errors("%7d".formatted(instance.failures()), instance.failures() > 0),
                instance.inFlight(),
                style.faint(instance.address().toString()));
    }

    private void pages(OpenPages.Seen pages) {
        line(
                "%-12s %s %5d  %s",
                "frontend",
                padded(pages.release()),
                pages.open(),
                style.faint(duration(Duration.between(pages.seen(), Instant.now())) + " ago"));
    }

    private static int longestName(Status status) {
        return Stream.concat(
                        status.components().stream().map(Deployed::release),
                        status.instances().stream().map(InstanceStatus::release))
                .mapToInt(release -> release.name().length())
                .reduce(SHORTEST_NAME, Math::max);
    }

    private String padded(String release) {
        return ("%-" + width + "s").formatted(release);
    }

    private String state(State state) {
        var word = "%-10s".formatted(state.name().toLowerCase(Locale.ROOT));
        return state == State.SERVING ? style.good(word) : style.strong(word);
    }

    private String errors(String words, boolean any) {
        return any ? style.bad(words) : words;
    }

    private static String duration(Duration time) {
        if (time.toMinutes() < 1) {
            return time.toSeconds() + " s";
        }
        return time.toHours() < 1 ? time.toMinutes() + " min" : time.toHours() + " h";
    }

    private void heading(String format, Object... cells) {
        line("");
        line("%s", style.faint(format.formatted(cells)));
    }

    private void line(String format, Object... cells) {
        text.append(("  " + format).formatted(cells).stripTrailing()).append(System.lineSeparator());
    }
}
