package org.animalshelter.infra.steering;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.rollout.DeployWatcher;
import org.animalshelter.infra.standin.Lines;
import org.junit.jupiter.api.Test;

class DeployReaderTest {

    private final Lines lines = new Lines();
    private final DeployReader reader = new DeployReader(lines, DeployWatcher.NONE, (checkpoint, objection) -> {});

    @Test
    void parts_that_run_at_the_same_time_are_told_apart() {
        tell("begin", 1, "name", "backend 3");
        tell("begin", 2, "name", "backend 1");
        tell("step", 1, "step", "starting");
        tell("step", 2, "step", "stopping");
        tell("end", 2, "well", true);
        tell("end", 1, "well", true);
        assertThat(lines.lines())
                .startsWith("backend 3: starting", "backend 1: stopping")
                .element(2)
                .asString()
                .startsWith("backend 1: ready");
    }

    @Test
    void a_part_whose_end_is_never_told_has_failed() {
        tell("begin", 1, "name", "backend 3");
        reader.end();
        reader.end();
        assertThat(lines.lines()).singleElement().asString().startsWith("backend 3: failed");
    }

    @Test
    void an_answer_that_is_not_waited_for_any_more_is_no_failure() {
        var late = new DeployReader(lines, DeployWatcher.NONE, (checkpoint, objection) -> {
            throw new Failure("checkpoint 1 waits for no answer");
        });
        late.read(
                new JsonObject().put("type", "checkpoint").put("checkpoint", 1).put("at", "done"));
        assertThat(lines.lines()).isEmpty();
    }

    private void tell(String type, int part, String key, Object value) {
        reader.read(new JsonObject().put("type", type).put("part", part).put(key, value));
    }
}
