package org.animalshelter.pipelines.traffic;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.animalshelter.pipelines.UserError;

/** The volunteers of one client: a process of Node that is told what to do, and tells what it observes. */
final class Volunteers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SECONDS_TO_END = 5;

    /** What volunteers tell, in the order in which it happened. */
    interface Observer {
        void requests(List<Observed> requests);

        void writes(List<Entry> writes);
    }

    private final Client client;
    private final Path log;
    private final Observer observer;
    private final Process node;
    private final BufferedWriter commands;
    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final Thread listener;
    private volatile boolean closing;

    private Volunteers(Client client, Path log, Observer observer, Process node) {
        this.client = client;
        this.log = log;
        this.observer = observer;
        this.node = node;
        this.commands = node.outputWriter();
        this.listener = new Thread(this::listen, "volunteers of " + client.release());
        listener.setDaemon(true);
        listener.start();
    }

    /**
     * @param script that Node runs
     * @param log takes what Node says when something is wrong with itself
     */
    static Volunteers start(Client client, Path script, Path log, Observer observer) {
        ProcessBuilder builder =
                new ProcessBuilder("node", script.toString(), client.script().toString()).redirectError(log.toFile());
        // Has a password in it, which is no business of volunteers.
        builder.environment().remove("SHELTER_DATABASE_URL");
        try {
            return new Volunteers(client, log, observer, builder.start());
        } catch (IOException e) {
            throw new UserError("'node' cannot be run: install it, or add it to the PATH");
        }
    }

    Client client() {
        return client;
    }

    /** @throws UserError when they are not let in */
    void signIn(URI page, int volunteers, String mark) {
        try {
            ask(
                    "signIn",
                    details()
                            .put("page", page.toString())
                            .put("volunteers", volunteers)
                            .put("mark", mark));
        } catch (UserError e) {
            throw new UserError(
                    "volunteers with client " + client.release() + " cannot begin at " + page + ": " + e.getMessage());
        }
    }

    /** Works from now on, or goes on, at so many requests a second. */
    void work(double rate) {
        ask("rate", details().put("rate", rate));
    }

    /** Sends nothing more, and returns when all is answered that was sent, and told. */
    void rest() {
        ask("rest", details());
    }

    /** All expenses of some animals as an instance shows them, by animal. */
    CompletableFuture<JsonObject> read(URI instance, Collection<String> animals) {
        return send(
                        "read",
                        details()
                                .put("instance", instance.toString())
                                .put("animals", new JsonArray(List.copyOf(animals))))
                .thenApply(result -> result.getJsonObject("animals"));
    }

    JsonObject trial(URI candidate, List<URI> others) {
        return ask(
                "trial",
                details()
                        .put("candidate", candidate.toString())
                        .put(
                                "others",
                                new JsonArray(others.stream().map(URI::toString).toList())));
    }

    private JsonObject ask(String command, JsonObject details) {
        return await(send(command, details));
    }

    /** @throws UserError when it cannot be done, or takes longer than anybody waits */
    <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UserError failure ? failure : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new UserError("the volunteers with client " + client.release() + " did not answer within "
                    + PATIENCE.toSeconds() + " s: see " + log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted while waiting for the volunteers");
        }
    }

    private CompletableFuture<JsonObject> send(String command, JsonObject details) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        asked.put(id, answer);
        try {
            synchronized (commands) {
                commands.write(details.put("id", id).put("command", command).encode() + "\n");
                commands.flush();
            }
        } catch (IOException e) {
            answer.completeExceptionally(gone());
        }
        return answer;
    }

    private void listen() {
        try (BufferedReader lines = node.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(new JsonObject(line));
            }
        } catch (IOException | RuntimeException e) {
            asked.values().forEach(answer -> answer.completeExceptionally(e));
        }
        if (!closing) {
            Failed failed = new Failed(
                    Instant.now(), client.release(), "volunteers ended", "a request", gone().getMessage(), null, null);
            observer.requests(List.of(new Observed(failed.at(), 0, null, failed)));
        }
        asked.values().forEach(answer -> answer.completeExceptionally(gone()));
    }

    private void hear(JsonObject message) {
        Integer id = message.getInteger("id");
        if (id == null) {
            observer.requests(each(message, "requests")
                    .map(event -> Observed.of(event, client.release()))
                    .toList());
            observer.writes(each(message, "writes")
                    .map(event -> Entry.of(event, client.release()))
                    .toList());
        } else if (message.containsKey("error")) {
            asked.remove(id).completeExceptionally(new UserError(message.getString("error")));
        } else {
            asked.remove(id).complete(message.getJsonObject("result"));
        }
    }

    private static Stream<JsonObject> each(JsonObject message, String events) {
        return message.getJsonArray(events).stream().map(JsonObject.class::cast);
    }

    private UserError gone() {
        return new UserError("the volunteers with client " + client.release() + " are gone: see " + log);
    }

    private static JsonObject details() {
        return new JsonObject();
    }

    @Override
    public void close() {
        closing = true;
        try {
            // Node ends by itself when there is nobody left to tell it anything.
            commands.close();
        } catch (IOException gone) {
            // It has ended already.
        }
        try {
            if (!node.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                node.destroyForcibly();
            }
            listener.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
        } catch (InterruptedException e) {
            node.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
