package org.animalshelter.infra.production;

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
import org.animalshelter.infra.home.PrivateFiles;

/** Which releases of each component have run in a home, the newest first, kept from one production to the next. */
final class History {

    private static final int EARLIER = 20;

    private final Path file;
    private final Map<Component, List<Release>> releases = new EnumMap<>(Component.class);

    History(Path home) {
        this.file = home.resolve("history.json");
        var kept = read();
        for (var component : Component.values()) {
            releases.put(
                    component,
                    StatusJson.list(kept.getJsonArray(component.label(), new JsonArray()), StatusJson::release));
        }
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
    synchronized void deployed(Component component, Release release) {
        var all = new ArrayList<Release>();
        all.add(release);
        releases.get(component).stream()
                .filter(old -> !old.name().equals(release.name()))
                .limit(EARLIER)
                .forEach(all::add);
        if (!all.equals(releases.put(component, List.copyOf(all)))) {
            write();
        }
    }

    private void write() {
        var json = new JsonObject();
        releases.forEach((component, list) -> json.put(component.label(), StatusJson.array(list, StatusJson::write)));
        PrivateFiles.write(file, json.encodePrettily());
    }

    synchronized Release current(Component component) {
        return releases.get(component).get(0);
    }

    /** The release that ran before the current one. */
    Optional<Release> previous(Component component) {
        return all(component).stream().skip(1).findFirst();
    }

    /** The newest first. */
    synchronized List<Release> all(Component component) {
        return releases.get(component);
    }
}
