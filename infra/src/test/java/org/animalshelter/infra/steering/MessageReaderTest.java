package org.animalshelter.infra.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress.Kind;
import org.animalshelter.infra.rollout.DeployWatcher;
import org.animalshelter.infra.standin.Lines;
import org.junit.jupiter.api.Test;

class MessageReaderTest {
    private final Lines lines = new Lines();
    private final MessageReader reader = new MessageReader(lines, DeployWatcher.NONE, answer -> {});

    @Test
    void parts_that_run_at_the_same_time_are_told_apart() {
        reader.read(new Message.Begin(1, Kind.START, "backend 3"));
        reader.read(new Message.Begin(2, Kind.STOP, "backend 1"));
        reader.read(new Message.Step(1, "starting"));
        reader.read(new Message.Step(2, "stopping"));
        reader.read(new Message.End(2, true));
        reader.read(new Message.End(1, true));
        assertThat(lines.lines())
                .startsWith("backend 3: starting", "backend 1: stopping")
                .element(2)
                .asString()
                .startsWith("backend 1: ready");
    }

    @Test
    void a_part_whose_end_is_never_told_has_failed() {
        reader.read(new Message.Begin(1, Kind.START, "backend 3"));
        reader.end();
        reader.end();
        assertThat(lines.lines()).singleElement().asString().startsWith("backend 3: failed");
    }

    @Test
    void an_answer_that_is_not_waited_for_any_more_is_no_failure() {
        var late = new MessageReader(lines, DeployWatcher.NONE, answer -> {
            throw new Failure("checkpoint 1 waits for no answer");
        });
        late.read(new Message.Checkpoint(1, Message.At.DONE, Optional.empty()));
        assertThat(lines.lines()).isEmpty();
    }
}
