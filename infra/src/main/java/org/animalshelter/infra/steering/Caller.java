package org.animalshelter.infra.steering;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.rollout.DeployWatcher;

/** Who has asked for a deploy from another process: is told of everything, and asked at each checkpoint. */
final class Caller implements DeployWatcher, Progress {

    private final LineStream lines;
    private final AtomicInteger parts = new AtomicInteger();
    private int checkpoint;
    private CompletableFuture<Optional<String>> pending;

    Caller(LineStream lines) {
        this.lines = lines;
    }

    @Override
    public Part begin(String name) {
        int part = parts.incrementAndGet();
        lines.send(line("begin", part).put("name", name));
        return new Part() {
            private String last = "";

            @Override
            public void step(String words) {
                if (!words.equals(last)) {
                    last = words;
                    lines.send(line("step", part).put("step", words));
                }
            }

            @Override
            public void end(boolean well) {
                lines.send(line("end", part).put("well", well));
            }
        };
    }

    @Override
    public void event(String event) {
        lines.send(new JsonObject().put("type", "event").put("event", event));
    }

    @Override
    public Optional<String> candidate(URI instance) {
        return ask(new JsonObject().put("at", "candidate").put("instance", instance.toString()));
    }

    @Override
    public Optional<String> mixed() {
        return ask(new JsonObject().put("at", "mixed"));
    }

    @Override
    public Optional<String> done() {
        return ask(new JsonObject().put("at", "done"));
    }

    private Optional<String> ask(JsonObject question) {
        CompletableFuture<Optional<String>> answer;
        synchronized (this) {
            answer = new CompletableFuture<>();
            pending = answer;
            checkpoint++;
            lines.send(question.put("type", "checkpoint").put("checkpoint", checkpoint));
        }
        return answer.join();
    }

    /** Takes the answer to a checkpoint, which comes by a request of its own. */
    synchronized void answer(int checkpoint, Optional<String> objection) {
        if (checkpoint != this.checkpoint || pending == null || !pending.complete(objection)) {
            throw new Failure("checkpoint " + checkpoint + " waits for no answer");
        }
    }

    /** Nobody waits for an answer any more. */
    synchronized void forget() {
        if (pending != null) {
            pending.complete(Optional.empty());
        }
    }

    private static JsonObject line(String type, int part) {
        return new JsonObject().put("type", type).put("part", part);
    }
}
