package org.animalshelter.pipelines.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {
    @TempDir
    Path root;

    Scratch scratch;

    @BeforeEach
    void a_repository() throws IOException {
        scratch = Scratch.in(root);
    }

    @Test
    void a_history_without_steps_tells_no_story() {
        assertThat(stories()).isEqualTo(Stories.of(List.of()));
        assertThatThrownBy(() -> stories().get("reminders"))
                .isInstanceOf(Failure.class)
                .hasMessage("there is no story 'reminders': a commit is a step of a story when its message ends"
                        + " with lines such as 'Step: reminders-1' and 'Component: frontend'");
    }

    @Test
    void a_story_is_read_from_the_messages_of_its_commits() throws IOException {
        var before = scratch.head();
        scratch.withReminders();
        var after = scratch.head();
        scratch.commit("docs: sum up");
        var story = stories().get("reminders");
        assertThat(story.base()).isEqualTo(before);
        assertThat(story.tag(0)).isEqualTo("reminders-0");
        assertThat(story.steps())
                .extracting(Step::tag, Step::moves, Step::command)
                .containsExactly(
                        tuple("reminders-1", "frontend", "./shelter deploy frontend"),
                        tuple("reminders-2", "backend", "./shelter deploy backend"),
                        tuple(
                                "reminders-3",
                                "toggle reminders on --for ada",
                                "./shelter toggle reminders on --for ada"));
        assertThat(story.last().subject()).isEqualTo("docs: announce reminders-3");
        assertThat(story.places())
                .extracting(Place::commit)
                .hasSize(4)
                .startsWith(before)
                .endsWith(after);
    }

    @Test
    void stories_are_told_in_the_order_in_which_they_ended() throws IOException {
        scratch.deploy("cents-1", Component.DB);
        scratch.withReminders();
        scratch.deploy("a-3rd-story-1", Component.DB);
        scratch.deploy("cents-2", Component.DB);
        assertThat(stories().all()).extracting(Story::name).containsExactly("reminders", "a-3rd-story", "cents");
    }

    @Test
    void what_is_not_reachable_is_not_told() throws IOException {
        scratch.withReminders();
        scratch.git("checkout", "--quiet", "HEAD~1");
        assertThat(stories().get("reminders").steps()).hasSize(2);
        assertThat(Branches.of(root).current().get("reminders").steps()).hasSize(3);
    }

    @Test
    void an_unknown_story_is_told_with_those_there_are() throws IOException {
        scratch.withReminders();
        scratch.deploy("cents-1", Component.DB);
        assertThatThrownBy(() -> stories().get("reminder"))
                .isInstanceOf(Failure.class)
                .hasMessage("there is no story 'reminder': choose from reminders, cents");
    }

    @Test
    void a_shallow_clone_says_how_to_get_what_it_lacks(@TempDir Path folder) throws IOException {
        scratch.withReminders().cloneTo(folder, "--depth", "2");
        assertThatThrownBy(() -> Branches.of(folder).reached())
                .isInstanceOf(Failure.class)
                .hasMessage("this clone holds only the last commits, and steps may be among the others:"
                        + " 'git fetch --unshallow' gets them");
    }

    @Test
    void missing_steps_are_told_with_those_there_are() throws IOException {
        scratch.deploy("cents-2", Component.BACKEND);
        scratch.deploy("cents-4", Component.DB);
        assertThatThrownBy(() -> stories().get("cents"))
                .isInstanceOf(Failure.class)
                .hasMessage("cents-1 and cents-3 are missing: there is cents-2, cents-4,"
                        + " and steps are numbered from 1 without a gap");
    }

    @Test
    void of_two_commits_that_claim_a_step_the_newer_one_counts() throws IOException {
        var old = scratch.deploy("cents-1", Component.BACKEND).substring(0, 7);
        var newer = scratch.deploy("cents-1", Component.DB).substring(0, 7);
        assertThat(stories().get("cents").steps()).extracting(Step::moves).containsExactly("db");
        assertThat(stories().only("cents").notes())
                .extracting(Remark::sentence)
                .containsExactly("two commits are cents-1, " + newer + " 'db: make cents-1' and " + old
                        + " 'backend: make cents-1': the newer one, " + newer + ", counts");
    }

    @Test
    void steps_that_are_out_of_order_are_told() throws IOException {
        scratch.deploy("cents-2", Component.BACKEND);
        scratch.deploy("cents-1", Component.DB);
        assertThatThrownBy(() -> stories().get("cents"))
                .hasMessageMatching("cents-2, \\w{7} 'backend: make cents-2', does not come after cents-1,"
                        + " \\w{7} 'db: make cents-1', in the history: number the steps in the order of their commits");
    }

    @Test
    void a_story_needs_a_state_before_it(@TempDir Path folder) throws IOException {
        var empty = new Scratch(folder);
        empty.git("init", "--quiet");
        empty.deploy("cents-1", Component.DB);
        assertThatThrownBy(() -> Branches.of(folder).reached().get("cents"))
                .hasMessageEndingWith(
                        "is the first commit of all: let the story begin later, it needs a state before it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reminders", "reminders-0", "reminders-01", "Reminders-1", "reminders 1", "1", ""})
    void a_step_that_is_no_name_and_number_is_told(String step) {
        scratch.commit("docs: say it\n\nStep: " + step + "\nComponent: db");
        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("'docs: say it' has the line 'Step: " + step
                        + "': write the name of a story and the number of the step, such as 'Step: reminders-1'");
    }

    @Test
    void a_commit_is_one_step_of_one_story() {
        scratch.commit("docs: say it\n\nStep: reminders-1\nStep: cents-1\nComponent: db");
        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("'docs: say it' has 2 lines 'Step:': keep one, a commit is one step of one story");
    }

    @Test
    void what_a_commit_moves_without_being_a_step_is_told() {
        scratch.commit("docs: say it\n\nComponent: db");
        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("'docs: say it' has a line 'Component:' or 'Operation:' and none 'Step:':"
                        + " write one such as 'Step: reminders-1' right before it");
    }

    @Test
    void a_step_in_the_middle_of_a_message_is_told_wherever_its_story_is() {
        var commit = scratch.commit("""
                db: add reminders (#12)

                * db: add reminders

                Step: reminders-1
                Component: db

                ---------

                Co-authored-by: Ada <ada@localhost>
                """);
        var sentence = commit.substring(0, 7) + " 'db: add reminders (#12)' has 'Step: reminders-1' and 'Component: db'"
                + " where nothing reads them: write 'Step: reminders-1' and 'Component: db' in the last paragraph of the"
                + " message, each at the beginning of a line";
        assertThat(problems()).containsExactly(sentence);
        assertThatThrownBy(() -> stories().get("reminders"))
                .isInstanceOf(Failure.class)
                .hasMessage(sentence);
    }

    @Test
    void a_step_says_what_it_moves() {
        scratch.commit("docs: say it\n\nStep: reminders-1");
        assertThatThrownBy(() -> stories().get("reminders"))
                .hasMessageMatching(
                        "reminders-1, \\w{7} 'docs: say it', moves nothing: end its message with a line such"
                                + " as 'Component: frontend' or 'Operation: toggle reminders on'");
    }

    @Test
    void a_step_moves_one_thing() {
        scratch.commit("docs: say it\n\nStep: reminders-1\nComponent: db\nOperation: toggle reminders on");
        assertThatThrownBy(() -> stories().get("reminders"))
                .hasMessageEndingWith("has 2 lines 'Component:' or 'Operation:': keep one, a step moves one thing");
    }

    @Test
    void an_unknown_component_is_told_with_those_there_are() {
        scratch.commit("docs: say it\n\nStep: reminders-1\nComponent: fronted");
        assertThatThrownBy(() -> stories().get("reminders"))
                .hasMessageEndingWith("'docs: say it', cannot be understood: there is no component 'fronted':"
                        + " choose from db, backend, frontend");
    }

    @Test
    void an_operation_that_cannot_be_understood_is_told() {
        scratch.commit("docs: say it\n\nStep: reminders-1\nOperation: restart backend");
        assertThatThrownBy(() -> stories().get("reminders"))
                .hasMessageEndingWith("'docs: say it', cannot be understood: 'restart backend' is not an operation:"
                        + " choose from 'toggle reminders on', 'backfill amount-cents' and 'retire frontend'");
    }

    @Test
    void what_is_wrong_with_one_story_is_not_wrong_with_another() throws IOException {
        scratch.withReminders();
        scratch.deploy("cents-2", Component.DB);
        scratch.deploy("cents-2", Component.BACKEND);
        var reminders = stories().only("reminders");
        assertThat(reminders.all()).extracting(Story::name).containsExactly("reminders");
        assertThat(reminders.problems()).isEmpty();
        assertThat(reminders.notes()).isEmpty();
        assertThat(problems()).hasSize(1);
        assertThat(stories().notes()).hasSize(1);
    }

    private Stories stories() {
        return Branches.of(root).reached();
    }

    private List<String> problems() {
        return stories().problems().stream().map(Remark::sentence).toList();
    }
}
