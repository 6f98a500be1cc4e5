package org.animalshelter.pipelines.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.release.Failure;

/**
 * A process of Node that is told what to do in lines of JSON, and answers in the same form. Several threads can tell it
 * something at once.
 */
public final class NodeProcess implements AutoCloseable {
    private final Process node;
    private final Limits limits;
    private final Listener listener;
    private final BufferedWriter commands;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final Thread ear;
    private volatile boolean closing;
    private volatile boolean ended;

    /**
     * How long to wait, and what a failure says.
     *
     * @param answer to one command
     * @param end after there is nothing more to be told
     * @param late when there is no answer in time
     * @param gone when the process has ended by itself
     * @param interrupted when the thread that waits is
     */
    public record Limits(Duration answer, Duration end, String late, String gone, String interrupted) {}

    /** Hears all but the answers. Its methods are called in the order in which things happened. */
    public interface Listener {
        /** A message that answers no command. */
        void told(JsonNode message);

        /** The process ended by itself. */
        void ended();

        /** What becomes of a command that could not be done. */
        RuntimeException failure(String error);
    }

    private NodeProcess(Process node, Limits limits, Listener listener) {
        this.node = node;
        this.limits = limits;
        this.listener = listener;
        this.commands = node.outputWriter();
        this.ear = new Thread(this::listen, "what Node tells");
        ear.setDaemon(true);
        ear.start();
    }

    /**
     * @param script that Node runs
     * @param arguments for the script
     * @param log takes what Node says when something is wrong with itself
     */
    public static NodeProcess start(Path script, List<String> arguments, Path log, Limits limits, Listener listener) {
        var node = Subprocess.of("node", script.toString()).with(arguments).start(log);
        return new NodeProcess(node, limits, listener);
    }

    /** @throws Failure when there is no answer */
    public <T> T ask(String command, Map<String, ?> details, Class<T> answer) {
        return await(send(command, details, answer));
    }

    /**
     * @param details what the command is given
     * @return its answer, once it is there
     */
    public <T> CompletableFuture<T> send(String command, Map<String, ?> details, Class<T> type) {
        int id = ids.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        try {
            synchronized (commands) {
                var line = new HashMap<String, Object>(details);
                line.put("id", id);
                line.put("command", command);
                commands.write(Json.line(line) + "\n");
                commands.flush();
            }
        } catch (IOException e) {
            answer.completeExceptionally(gone());
        }
        if (ended) {
            // The thread that listens may have failed all others before this one was added.
            answer.completeExceptionally(gone());
        }
        return answer.thenApply(json -> Json.as(type, json));
    }

    /** @throws Failure when it cannot be done, or takes too long */
    public <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(limits.answer().toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Failure failure ? failure : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new Failure(limits.late());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(limits.interrupted());
        }
    }

    private void listen() {
        try (var lines = node.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(Json.read(line, JsonNode.class));
            }
        } catch (IOException | RuntimeException e) {
            asked.values().forEach(answer -> answer.completeExceptionally(e));
        } finally {
            // Whatever it was, nobody waits for an answer that nobody hears.
            ended = true;
            if (!closing) {
                listener.ended();
            }
            asked.values().forEach(answer -> answer.completeExceptionally(gone()));
        }
    }

    private void hear(JsonNode message) {
        if (!message.has("id")) {
            listener.told(message);
            return;
        }
        var answer = asked.remove(message.get("id").asInt());
        if (message.has("error")) {
            answer.completeExceptionally(listener.failure(message.get("error").asText()));
        } else {
            answer.complete(message.get("result"));
        }
    }

    private Failure gone() {
        return new Failure(limits.gone());
    }

    @Override
    public void close() {
        closing = true;
        try {
            // Node ends by itself when its input does.
            commands.close();
        } catch (IOException gone) {
            // It has ended already.
        }
        try {
            if (!node.waitFor(limits.end().toMillis(), TimeUnit.MILLISECONDS)) {
                node.destroyForcibly();
            }
            ear.join(limits.end().toMillis());
        } catch (InterruptedException e) {
            node.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
