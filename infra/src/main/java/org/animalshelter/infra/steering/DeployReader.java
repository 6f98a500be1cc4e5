package org.animalshelter.infra.steering;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.rollout.DeployWatcher;

/** Understands what production tells of a deploy, and lets a watcher answer its questions. */
final class DeployReader {

    private final Map<Integer, Progress.Part> parts = new HashMap<>();
    private final Progress progress;
    private final DeployWatcher watcher;
    private final BiConsumer<Integer, Optional<String>> answers;
    private RuntimeException failed;

    /** @param answers takes the number of a checkpoint and what speaks against going on */
    DeployReader(Progress progress, DeployWatcher watcher, BiConsumer<Integer, Optional<String>> answers) {
        this.progress = progress;
        this.watcher = watcher;
        this.answers = answers;
    }

    void read(JsonObject line) {
        switch (line.getString("type")) {
            case "begin" -> parts.put(line.getInteger("part"), progress.begin(line.getString("name")));
            case "step" -> parts.get(line.getInteger("part")).step(line.getString("step"));
            case "end" -> parts.remove(line.getInteger("part")).end(line.getBoolean("well"));
            case "event" -> progress.event(line.getString("event"));
            case "checkpoint" -> answer(line.getInteger("checkpoint"), look(line));
            default -> throw new IllegalStateException("unknown: " + line);
        }
    }

    private void answer(int checkpoint, Optional<String> objection) {
        try {
            answers.accept(checkpoint, objection);
        } catch (Failure notWaitedFor) {
            // Production went on without the answer, and why is what it tells next.
        }
    }

    /** A watcher that fails is no reason to leave production half way. */
    private Optional<String> look(JsonObject line) {
        try {
            return switch (line.getString("at")) {
                case "candidate" -> watcher.candidate(URI.create(line.getString("instance")));
                case "mixed" -> watcher.mixed();
                default -> watcher.done();
            };
        } catch (RuntimeException e) {
            failed = e;
            return Optional.of("it could not be looked at: " + e.getMessage());
        }
    }

    /** Nothing more will be told: parts whose end was not have failed. */
    void end() {
        parts.values().forEach(part -> part.end(false));
        parts.clear();
    }

    /** What the watcher threw, if it did. */
    void rethrow() {
        if (failed != null) {
            throw failed;
        }
    }
}
