package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.story.Operation;
import org.animalshelter.pipelines.story.Step;
import org.animalshelter.pipelines.story.Story;
import org.junit.jupiter.api.Test;

class StepTableTest {
    private static final String ID = "0123456789abcdef0123456789abcdef01234567";

    @Test
    void a_step_is_a_line_and_the_one_checked_out_is_marked() {
        Story story = story("reminders", "offer them", "toggle reminders on");
        assertThat(new StepTable(new Style(false), "2" + ID.substring(1))
                        .of(List.of(story))
                        .lines())
                .containsExactly(
                        "",
                        "reminders from 0123456",
                        "  reminders-1  frontend             offer them  1123456",
                        "→ reminders-2  toggle reminders on  offer them  2123456");
    }

    @Test
    void what_is_long_is_cut_to_a_terminal_of_80_columns() {
        var subject = "show the reminders of everyone on a page that is wide enough for what they are about";
        var story = story("a-story-with-a-name-that-is-long", subject, "toggle reminders on --for ada --for ben");
        assertThat(new StepTable(new Style(false), ID).of(List.of(story)).lines())
                .hasSize(4)
                .allMatch(line -> line.length() <= 80)
                .anyMatch(line -> line.contains("toggle reminders on --for ada…  show the…"));
    }

    private static Story story(String name, String subject, String operation) {
        return new Story(
                name,
                ID,
                List.of(
                        new Step(
                                name,
                                1,
                                subject,
                                "1" + ID.substring(1),
                                Optional.of(Component.FRONTEND),
                                Optional.empty()),
                        new Step(
                                name,
                                2,
                                subject,
                                "2" + ID.substring(1),
                                Optional.empty(),
                                Optional.of(Operation.of(operation)))),
                false);
    }
}
