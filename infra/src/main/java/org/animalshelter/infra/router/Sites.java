package org.animalshelter.infra.router;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.animalshelter.infra.http.Problem;

/** The release that visitors get, and what pages of earlier ones that are still open may yet load. */
final class Sites {
    private static final int EARLIER = 20;

    private final Site current;
    private final List<Site> earlier;

    Sites(Site current) {
        this(current, List.of());
    }

    private Sites(Site current, List<Site> earlier) {
        this.current = current;
        this.earlier = List.copyOf(earlier.subList(0, Math.min(EARLIER, earlier.size())));
    }

    /** The same, and everybody gets this one from now on. */
    Sites with(Site next) {
        var others = new ArrayList<Site>();
        others.add(current);
        others.addAll(earlier);
        others.removeIf(site -> site.folder().equals(next.folder()));
        return new Sites(next, others);
    }

    /** The same; pages of earlier releases find that they shall reload as soon as they can. */
    Sites required() {
        return new Sites(current.required(), earlier);
    }

    /** Whether visitors get this one. */
    boolean isCurrent(String release) {
        return current.release().equals(release);
    }

    /** Whether one of them has this name. */
    boolean know(String release) {
        return Stream.concat(Stream.of(current), earlier.stream())
                .anyMatch(site -> site.release().equals(release));
    }

    /** The same, and one that is older than all others. */
    Sites withEarlier(Site oldest) {
        var others = new ArrayList<>(earlier);
        others.add(oldest);
        return new Sites(current, others);
    }

    /** @param framedBy the origin whose pages may show these in a frame */
    void answer(HttpServerRequest request, Optional<URI> framedBy) {
        var method = request.method().name();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            Problem.answer(request, 405, "pages can only be read");
            return;
        }
        current.find(request)
                .or(() -> earlier.stream()
                        .flatMap(site -> site.asset(request.path()).stream())
                        .findFirst())
                .ifPresentOrElse(
                        page -> page.answer(request, framedBy),
                        () -> Problem.answer(request, 404, "there is no such page"));
    }
}
