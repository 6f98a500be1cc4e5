package org.animalshelter.infra.steering;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.rollout.DeployWatcher;

/** A command in another process: is told of everything that it asked for, and asked at each checkpoint of a deploy. */
final class Caller implements DeployWatcher, Progress {
    private final LineStream lines;
    private final AtomicInteger parts = new AtomicInteger();
    private int checkpoint;
    private CompletableFuture<Optional<String>> pending;

    Caller(LineStream lines) {
        this.lines = lines;
    }

    @Override
    public Part begin(Kind kind, String name) {
        int part = parts.incrementAndGet();
        lines.send(new Message.Begin(part, kind, name));
        return new Part() {
            private String last = "";

            @Override
            public void step(String words) {
                if (!words.equals(last)) {
                    last = words;
                    lines.send(new Message.Step(part, words));
                }
            }

            @Override
            public void end(boolean well) {
                lines.send(new Message.End(part, well));
            }
        };
    }

    @Override
    public void event(String event) {
        lines.send(new Message.Event(event));
    }

    @Override
    public Optional<String> candidate(URI instance) {
        return ask(Message.At.CANDIDATE, Optional.of(instance));
    }

    @Override
    public Optional<String> mixed() {
        return ask(Message.At.MIXED, Optional.empty());
    }

    @Override
    public Optional<String> done() {
        return ask(Message.At.DONE, Optional.empty());
    }

    private Optional<String> ask(Message.At at, Optional<URI> instance) {
        CompletableFuture<Optional<String>> answer;
        synchronized (this) {
            answer = new CompletableFuture<>();
            pending = answer;
            checkpoint++;
            lines.send(new Message.Checkpoint(checkpoint, at, instance));
        }
        return answer.join();
    }

    /** Takes the answer to a checkpoint, which comes by a request of its own. */
    synchronized void answer(Request.Answer answer) {
        if (answer.checkpoint() != checkpoint || pending == null || !pending.complete(answer.objection())) {
            throw new Failure("checkpoint " + answer.checkpoint() + " waits for no answer");
        }
    }

    /** No answer is expected any more. */
    synchronized void forget() {
        if (pending != null) {
            pending.complete(Optional.empty());
        }
    }
}
