package org.animalshelter.infra.steering;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.Optional;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.LogEnd;
import org.animalshelter.infra.release.Progress;

/** What production tells of long work, a line each. The last one is {@link Done} or {@link Failed}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = Message.Begin.class, name = "begin"),
    @Type(value = Message.Step.class, name = "step"),
    @Type(value = Message.End.class, name = "end"),
    @Type(value = Message.Event.class, name = "event"),
    @Type(value = Message.Checkpoint.class, name = "checkpoint"),
    @Type(value = Message.Done.class, name = "done"),
    @Type(value = Message.Failed.class, name = "failed")
})
sealed interface Message {
    /** @param part a number for the messages that follow about it */
    record Begin(int part, Progress.Kind kind, String name) implements Message {}

    record Step(int part, String words) implements Message {}

    record End(int part, boolean well) implements Message {}

    record Event(String event) implements Message {}

    /** Where a deploy waits for an answer. */
    enum At {
        CANDIDATE,
        MIXED,
        DONE
    }

    /** @param instance the candidate */
    record Checkpoint(int checkpoint, At at, Optional<URI> instance) implements Message {}

    record Done() implements Message {}

    /** A failure, in all its parts. */
    record Failed(String sentence, Optional<LogEnd> log, boolean late) implements Message {
        static Failed of(Failure failure) {
            return new Failed(failure.sentence(), failure.log(), failure.isLate());
        }

        Failure failure() {
            return new Failure(sentence, log.orElse(null), late, null);
        }
    }
}
