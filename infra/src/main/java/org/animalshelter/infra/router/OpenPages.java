package org.animalshelter.infra.router;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which pages are open: each request of a page names its release and the page itself. */
public final class OpenPages {
    /** A page that is open asks for something every few seconds; a browser lets one in the background ask once a minute. */
    static final Duration OPEN = Duration.ofSeconds(75);

    // Far more than anyone has open: more is an attack on the memory.
    private static final int MOST_PAGES = 10_000;

    private final InstantSource clock;
    private final Map<String, Map<String, Instant>> releases = new HashMap<>();

    OpenPages(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The pages of one release.
     *
     * @param open pages that asked for something not long ago
     * @param seen when one of them asked last
     */
    public record Seen(String release, int open, Instant seen) {}

    /** @param page an identifier of its own, made by the page */
    synchronized void see(String release, String page) {
        var now = clock.instant();
        var pages = releases.computeIfAbsent(release, none -> new HashMap<>());
        if (pages.size() >= MOST_PAGES) {
            pages.values().removeIf(seen -> seen.isBefore(now.minus(OPEN)));
        }
        if (pages.size() < MOST_PAGES || pages.containsKey(page)) {
            pages.put(page, now);
        }
    }

    /** Each release of which a page has asked since the router was started, those seen last first. */
    public List<Seen> seen() {
        return seenWithin(OPEN);
    }

    /** The same, where a page is open that asked within a time. */
    public synchronized List<Seen> seenWithin(Duration time) {
        var since = clock.instant().minus(time);
        return releases.entrySet().stream()
                .map(release -> seen(release.getKey(), release.getValue(), since))
                .sorted(Comparator.comparing(Seen::seen).reversed())
                .toList();
    }

    private static Seen seen(String release, Map<String, Instant> pages, Instant since) {
        var open = pages.values().stream().filter(seen -> !seen.isBefore(since)).count();
        return new Seen(
                release,
                (int) open,
                pages.values().stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH));
    }
}
