package org.animalshelter.infra.rollout;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;

/** Which releases of each component have run in a home, the newest first, kept from one production to the next. */
public final class ReleaseHistory {

    private static final int EARLIER = 20;
    private static final String RETIRED = "retired";

    private final Path file;
    private final Map<Component, List<Release>> releases = new EnumMap<>(Component.class);
    private final Set<String> retired = new TreeSet<>();

    public ReleaseHistory(Path home) {
        this.file = home.resolve("history.json");
        var kept = read();
        for (var component : Component.values()) {
            releases.put(
                    component,
                    StatusJson.list(kept.getJsonArray(component.label(), new JsonArray()), StatusJson::release));
        }
        kept.getJsonArray(RETIRED, new JsonArray()).forEach(name -> retired.add(name.toString()));
    }

    private JsonObject read() {
        try {
            return new JsonObject(Files.readString(file));
        } catch (IOException | DecodeException none) {
            // Without it production runs as well: it only cannot name what ran before.
            return new JsonObject();
        }
    }

    /** From now on this release runs; one that ran already adds nothing. */
    public synchronized void deployed(Component component, Release release) {
        var all = new ArrayList<Release>();
        all.add(release);
        releases.get(component).stream()
                .filter(old -> !old.equals(release))
                .limit(EARLIER)
                .forEach(all::add);
        var before = releases.put(component, List.copyOf(all));
        boolean back = component == Component.FRONTEND && retired.remove(release.name());
        if (back || !json(all).equals(json(before))) {
            write();
        }
    }

    private void write() {
        var json = new JsonObject();
        releases.forEach((component, list) -> json.put(component.label(), json(list)));
        json.put(RETIRED, new JsonArray(List.copyOf(retired)));
        PrivateFiles.write(file, json.encodePrettily());
    }

    /** With their names, which say nothing of whether two are the same. */
    private static JsonArray json(List<Release> releases) {
        return StatusJson.array(releases, StatusJson::write);
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
