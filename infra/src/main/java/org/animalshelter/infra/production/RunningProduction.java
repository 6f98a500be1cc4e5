package org.animalshelter.infra.production;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.process.RunningProcess;

/**
 * What a running production writes into its home for the other commands.
 *
 * @param process the one that runs production
 * @param page where the router listens
 * @param releases the short name of the running release of each component
 */
public record RunningProduction(
        RunningProcess process,
        URI page,
        URI unleash,
        URI registry,
        Map<String, String> releases,
        List<Instance> instances) {

    private static final String FILE = "production.json";

    /** A backend instance. */
    public record Instance(int number, URI address, long pid) {}

    /** @throws ProductionException when no production runs in this home */
    public static RunningProduction of(Path home) {
        var none = "no production is running in " + home.toAbsolutePath().normalize() + ": start it first";
        try {
            var running = parse(new JsonObject(Files.readString(home.resolve(FILE))));
            if (!running.process().isAlive()) {
                throw new ProductionException(none);
            }
            return running;
        } catch (IOException | DecodeException | NullPointerException | ClassCastException unreadable) {
            throw new ProductionException(none, unreadable);
        }
    }

    void write(Path home) {
        PrivateFiles.write(home.resolve(FILE), toJson().encodePrettily());
    }

    static void forget(Path home) {
        home.resolve(FILE).toFile().delete();
    }

    private JsonObject toJson() {
        var list = new JsonArray();
        instances.stream()
                .sorted(Comparator.comparing(Instance::number))
                .forEach(instance -> list.add(new JsonObject()
                        .put("number", instance.number())
                        .put("address", instance.address().toString())
                        .put("pid", instance.pid())));
        return new JsonObject()
                .put("pid", process.pid())
                .put("started", process.started().toString())
                .put("page", page.toString())
                .put("unleash", unleash.toString())
                .put("registry", registry.toString())
                .put("releases", new JsonObject(Map.copyOf(releases)))
                .put("instances", list);
    }

    private static RunningProduction parse(JsonObject json) {
        return new RunningProduction(
                new RunningProcess(json.getLong("pid"), Instant.parse(json.getString("started"))),
                URI.create(json.getString("page")),
                URI.create(json.getString("unleash")),
                URI.create(json.getString("registry")),
                json.getJsonObject("releases").stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().toString())),
                json.getJsonArray("instances").stream()
                        .map(JsonObject.class::cast)
                        .map(instance -> new Instance(
                                instance.getInteger("number"),
                                URI.create(instance.getString("address")),
                                instance.getLong("pid")))
                        .toList());
    }
}
