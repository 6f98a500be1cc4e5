package org.animalshelter.infra.steering;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.rollout.DeployWatcher;

/** Hands on what production tells of long work, and lets a watcher answer its questions. */
final class MessageReader {
    private final Map<Integer, Progress.Part> parts = new HashMap<>();
    private final Progress progress;
    private final DeployWatcher watcher;
    private final Consumer<Request.Answer> answers;
    private RuntimeException failed;

    MessageReader(Progress progress, DeployWatcher watcher, Consumer<Request.Answer> answers) {
        this.progress = progress;
        this.watcher = watcher;
        this.answers = answers;
    }

    void read(Message message) {
        if (message instanceof Message.Begin begin) {
            parts.put(begin.part(), progress.begin(begin.kind(), begin.name()));
        } else if (message instanceof Message.Step step) {
            parts.get(step.part()).step(step.words());
        } else if (message instanceof Message.End end) {
            parts.remove(end.part()).end(end.well());
        } else if (message instanceof Message.Event event) {
            progress.event(event.event());
        } else if (message instanceof Message.Checkpoint checkpoint) {
            answer(new Request.Answer(checkpoint.checkpoint(), look(checkpoint)));
        }
    }

    private void answer(Request.Answer answer) {
        try {
            answers.accept(answer);
        } catch (Failure notWaitedFor) {
            // Production went on without the answer, and why is what it tells next.
        }
    }

    /** A watcher that fails is no reason to leave production half way. */
    private Optional<String> look(Message.Checkpoint checkpoint) {
        try {
            return switch (checkpoint.at()) {
                case CANDIDATE -> watcher.candidate(checkpoint.instance().orElseThrow());
                case MIXED -> watcher.mixed();
                case DONE -> watcher.done();
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
