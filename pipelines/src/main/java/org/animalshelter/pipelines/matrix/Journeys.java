package org.animalshelter.pipelines.matrix;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.animalshelter.pipelines.UserError;

/**
 * People of any frontend release who use any backend: one process of Node for all of them. Its methods can be called by
 * several threads at once, and throw a {@link UserError} when Node itself does not answer.
 */
final class Journeys implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SECONDS_TO_END = 2;

    private final Path log;
    private final Process node;
    private final BufferedWriter commands;
    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private volatile boolean ended;

    private Journeys(Path log, Process node) {
        this.log = log;
        this.node = node;
        this.commands = node.outputWriter();
        Thread listener = new Thread(this::listen, "journeys");
        listener.setDaemon(true);
        listener.start();
    }

    /**
     * @param script that Node runs
     * @param log takes what Node says when something is wrong with itself
     */
    static Journeys start(Path script, Path log) {
        ProcessBuilder builder = new ProcessBuilder("node", script.toString()).redirectError(log.toFile());
        // Has a password in it, which is no business of journeys.
        builder.environment().remove("SHELTER_DATABASE_URL");
        try {
            return new Journeys(log, builder.start());
        } catch (IOException e) {
            throw new UserError("'node' cannot be run: install it, or add it to the PATH");
        }
    }

    /**
     * Every expense as the users of a client see it.
     *
     * @return amounts by expense, by animal; empty where the combination does not show them
     */
    Optional<JsonObject> amounts(URI backend, Path client) {
        JsonObject answer = ask("amounts", details(backend, client));
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
        return ask("cell", details).getJsonArray("failures").stream()
                .map(JsonObject.class::cast)
                .map(FailedJourney::of)
                .toList();
    }

    private static JsonObject details(URI backend, Path client) {
        return new JsonObject().put("address", backend.toString()).put("client", client.toString());
    }

    private JsonObject ask(String command, JsonObject details) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        asked.put(id, answer);
        try {
            synchronized (commands) {
                commands.write(details.put("id", id).put("command", command).encode() + "\n");
                commands.flush();
            }
            if (ended) {
                throw gone();
            }
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw gone();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UserError failure ? failure : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new UserError("journeys did not end within " + PATIENCE.toMinutes() + " minutes: see " + log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted while waiting for journeys");
        }
    }

    private void listen() {
        try (BufferedReader lines = node.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(new JsonObject(line));
            }
        } catch (IOException | RuntimeException e) {
            asked.values().forEach(answer -> answer.completeExceptionally(e));
        }
        ended = true;
        asked.values().forEach(answer -> answer.completeExceptionally(gone()));
    }

    private void hear(JsonObject message) {
        CompletableFuture<JsonObject> answer = asked.remove(message.getInteger("id"));
        if (message.containsKey("error")) {
            answer.completeExceptionally(new IllegalStateException(message.getString("error")));
        } else {
            answer.complete(message.getJsonObject("result"));
        }
    }

    private UserError gone() {
        return new UserError("Node, which goes the journeys, is gone: see " + log);
    }

    @Override
    public void close() {
        try {
            // Node ends by itself when there is nobody left to tell it anything.
            commands.close();
            if (!node.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                node.destroyForcibly();
            }
        } catch (IOException gone) {
            // It has ended already.
        } catch (InterruptedException e) {
            node.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
