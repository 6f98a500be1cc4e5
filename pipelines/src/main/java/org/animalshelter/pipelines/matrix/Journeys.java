package org.animalshelter.pipelines.matrix;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.animalshelter.pipelines.node.NodeProcess;

/**
 * People of any frontend release who use any backend: one process of Node for all of them. Its methods can be called by
 * several threads at once, and throw a {@link org.animalshelter.pipelines.UserError} when Node itself does not answer.
 */
final class Journeys implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration TO_END = Duration.ofSeconds(2);

    private final NodeProcess node;

    private Journeys(NodeProcess node) {
        this.node = node;
    }

    /**
     * @param script that Node runs
     * @param log takes what Node says when something is wrong with itself
     */
    static Journeys start(Path script, Path log) {
        var limits = new NodeProcess.Limits(
                PATIENCE,
                TO_END,
                "journeys did not end within " + PATIENCE.toMinutes() + " minutes: see " + log,
                "Node, which goes the journeys, is gone: see " + log,
                "interrupted while waiting for journeys");
        return new Journeys(NodeProcess.start(script, List.of(), log, limits, new Ear()));
    }

    /**
     * Every expense as the users of a client see it.
     *
     * @return amounts by expense, by animal; empty where the combination does not show them
     */
    Optional<JsonObject> amounts(URI backend, Path client) {
        JsonObject answer = node.ask("amounts", details(backend, client));
        return Optional.ofNullable(answer.getJsonObject("amounts"));
    }

    /**
     * Goes all journeys.
     *
     * @param earlier amounts that must be there, if somebody knows
     */
    List<FailedJourney> go(URI backend, Path client, boolean on, List<String> toggles, Optional<JsonObject> earlier) {
        JsonObject details = details(backend, client).put("on", on).put("toggles", new JsonArray(toggles));
        earlier.ifPresent(amounts -> details.put("earlier", amounts));
        return node.ask("cell", details).getJsonArray("failures").stream()
                .map(JsonObject.class::cast)
                .map(FailedJourney::of)
                .toList();
    }

    private static JsonObject details(URI backend, Path client) {
        return new JsonObject().put("address", backend.toString()).put("client", client.toString());
    }

    /** Each journey is asked for. A script that cannot do its work is a mistake of ours. */
    private static final class Ear implements NodeProcess.Listener {
        @Override
        public void told(JsonObject message) {
            throw new IllegalStateException("nobody asked for " + message);
        }

        @Override
        public void ended() {
            // Whoever waits is told.
        }

        @Override
        public RuntimeException failure(String error) {
            return new IllegalStateException(error);
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
