package org.animalshelter.infra.router;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which pages are open: each request of a page names its release and the page itself. */
public final class OpenPages {
    /** A page that is open asks for something every few seconds; a browser lets one in the background ask once a minute. */
    static final Duration OPEN = Duration.ofSeconds(75);

    // Far more than anyone has open, over all releases: more is an attack on the memory.
    private static final int MOST_PAGES = 10_000;

    private static final UUID NAMELESS = new UUID(0, 0);
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final InstantSource clock;
    private final Map<Page, Instant> pages = new HashMap<>();
    private final Map<String, Instant> releases = new HashMap<>();

    private record Page(String release, UUID identifier) {}

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

    /**
     * @param release one that was served: anything can be in a header
     * @param page the identifier that the page made for itself; anything else is not counted, and null is that of a page that
     *     sends none
     */
    synchronized void see(String release, String page) {
        if (page != null && !IDENTIFIER.matcher(page).matches()) {
            return;
        }
        var now = clock.instant();
        releases.put(release, now);
        if (pages.size() >= MOST_PAGES) {
            pages.values().removeIf(seen -> seen.isBefore(now.minus(OPEN)));
        }
        var open = new Page(release, page == null ? NAMELESS : UUID.fromString(page));
        if (pages.size() < MOST_PAGES || pages.containsKey(open)) {
            pages.put(open, now);
        }
    }

    /** Each release of which a page has asked since the router was started, those seen last first. */
    public List<Seen> seen() {
        return seenWithin(OPEN);
    }

    /** The same, where a page is open that asked within a time. */
    public synchronized List<Seen> seenWithin(Duration time) {
        var since = clock.instant().minus(time);
        var open = pages.entrySet().stream()
                .filter(page -> !page.getValue().isBefore(since))
                .collect(Collectors.groupingBy(page -> page.getKey().release(), Collectors.counting()));
        return releases.entrySet().stream()
                .map(release -> new Seen(
                        release.getKey(),
                        open.getOrDefault(release.getKey(), 0L).intValue(),
                        release.getValue()))
                .sorted(Comparator.comparing(Seen::seen).reversed())
                .toList();
    }
}
