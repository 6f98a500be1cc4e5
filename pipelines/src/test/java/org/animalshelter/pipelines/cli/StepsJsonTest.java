package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.story.Branches;
import org.animalshelter.pipelines.story.NaiveStory;
import org.animalshelter.pipelines.story.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsJsonTest {
    @TempDir
    Path root;

    @Test
    void other_programs_get_all_that_is_known() throws IOException {
        var scratch = Scratch.in(root).withReminders();
        scratch.deploy("cents-2", Component.DB);
        var told = new JsonMapper()
                .readTree(StepsJson.of(
                        Branches.of(root).reached(),
                        List.of(new NaiveStory(
                                "at-once",
                                "All at once",
                                "",
                                "",
                                "reminders-0",
                                Optional.empty(),
                                Optional.empty(),
                                List.of(Path.of("a.patch"))))));
        var story = told.at("/stories/0");
        assertThat(story.at("/name").asText()).isEqualTo("reminders");
        assertThat(story.at("/naive").asBoolean()).isFalse();
        assertThat(story.at("/base").asText()).isEqualTo(scratch.git("rev-parse", "HEAD~5"));
        assertThat(story.at("/steps/0").toString())
                .isEqualTo("{\"tag\":\"reminders-1\",\"number\":1,\"component\":\"frontend\",\"operation\":null,"
                        + "\"subject\":\"frontend: make reminders-1\",\"commit\":\""
                        + scratch.git("rev-parse", "HEAD~4") + "\"}");
        assertThat(story.at("/steps/2/operation").asText()).isEqualTo("toggle reminders on --for ada");
        assertThat(told.at("/problems/0").asText()).startsWith("cents-1 is missing");
        assertThat(told.at("/naive/0").toString())
                .isEqualTo("{\"name\":\"at-once\",\"title\":\"All at once\",\"base\":\"reminders-0\",\"patches\":1}");
        assertThat(told.at("/notes").isEmpty()).isTrue();
    }
}
