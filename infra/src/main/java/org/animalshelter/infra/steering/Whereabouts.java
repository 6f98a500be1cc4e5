package org.animalshelter.infra.steering;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.process.RunningProcess;

/**
 * What a running production writes into its home, so that it can be found.
 *
 * @param process the one that runs production
 * @param page where the router listens
 * @param control where production is steered
 */
public record Whereabouts(RunningProcess process, URI page, URI control) {

    private static final String FILE = "production.json";

    /** Empty when no production runs in this home. */
    public static Optional<Whereabouts> of(Path home) {
        try {
            return parse(new JsonObject(Files.readString(home.resolve(FILE))))
                    .filter(found -> found.process().isAlive());
        } catch (IOException | DecodeException | ClassCastException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    public void write(Path home) {
        PrivateFiles.write(
                home.resolve(FILE),
                new JsonObject()
                        .put("pid", process.pid())
                        .put("started", process.started().toString())
                        .put("page", page.toString())
                        .put("control", control.toString())
                        .encodePrettily());
    }

    public static void forget(Path home) {
        home.resolve(FILE).toFile().delete();
    }

    private static Optional<Whereabouts> parse(JsonObject json) {
        var pid = json.getLong("pid");
        var started = json.getString("started");
        var page = json.getString("page");
        var control = json.getString("control");
        if (pid == null || started == null || page == null || control == null) {
            return Optional.empty();
        }
        return Optional.of(new Whereabouts(
                new RunningProcess(pid, Instant.parse(started)), URI.create(page), URI.create(control)));
    }
}
