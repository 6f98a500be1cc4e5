package org.animalshelter.infra.rollout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;

/** Which releases of each component have run in a home, the newest first, kept from one production to the next. */
public final class ReleaseHistory {
    private static final int EARLIER = 20;

    private final Path file;
    private final Map<Component, List<Release>> releases = new EnumMap<>(Component.class);
    private final Set<String> retired = new TreeSet<>();

    /** As it is kept. */
    private record Kept(List<Release> db, List<Release> backend, List<Release> frontend, Set<String> retired) {
        private static final Kept NOTHING = new Kept(List.of(), List.of(), List.of(), Set.of());

        private Kept {
            db = Objects.requireNonNullElse(db, List.of());
            backend = Objects.requireNonNullElse(backend, List.of());
            frontend = Objects.requireNonNullElse(frontend, List.of());
            retired = Objects.requireNonNullElse(retired, Set.of());
        }
    }

    public ReleaseHistory(Path home) {
        this.file = home.resolve("history.json");
        var kept = read();
        releases.put(Component.DB, kept.db());
        releases.put(Component.BACKEND, kept.backend());
        releases.put(Component.FRONTEND, kept.frontend());
        retired.addAll(kept.retired());
    }

    private Kept read() {
        try {
            return Json.read(Files.readString(file), Kept.class);
        } catch (IOException | IllegalArgumentException none) {
            // Without it production runs as well: it only cannot name what ran before.
            return Kept.NOTHING;
        }
    }

    private void write() {
        PrivateFiles.write(
                file, Json.text(new Kept(all(Component.DB), all(Component.BACKEND), all(Component.FRONTEND), retired)));
    }

    /** From now on this release runs; one that ran already adds nothing. */
    public synchronized void deployed(Component component, Release release) {
        var earlier = releases.get(component).stream()
                .filter(old -> !old.equals(release))
                .limit(EARLIER);
        var all = Stream.concat(Stream.of(release), earlier).toList();
        var before = releases.put(component, all);
        boolean back = component == Component.FRONTEND && retired.remove(release.name());
        // By their names too, which say nothing of whether two are the same.
        if (back || !all.toString().equals(String.valueOf(before))) {
            write();
        }
    }

    /** No page of an earlier frontend release is of use any more. One that is deployed again is. */
    synchronized void retireAllButCurrent() {
        all(Component.FRONTEND).forEach(release -> retired.add(release.name()));
        retired.remove(current(Component.FRONTEND).name());
        write();
    }

    /** The names of the frontend releases whose time is over. */
    public synchronized Set<String> retired() {
        return Set.copyOf(retired);
    }

    public synchronized Release current(Component component) {
        return releases.get(component).get(0);
    }

    /** The release that ran before the current one. */
    public Optional<Release> previous(Component component) {
        return all(component).stream().skip(1).findFirst();
    }

    /** The newest first. */
    public synchronized List<Release> all(Component component) {
        return releases.get(component);
    }
}
