package org.animalshelter.pipelines.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryCheckoutTest {
    @TempDir
    Path root;

    Scratch scratch;

    @BeforeEach
    void a_repository_with_a_story() throws IOException {
        scratch = Scratch.in(root).withReminders();
    }

    @Test
    void a_story_is_walked_from_one_end_to_the_other_and_back_through_the_same_commits() {
        checkout("reminders-0");
        var zero = scratch.head();
        next();
        var one = scratch.head();
        next();
        var two = scratch.head();
        next();
        assertThat(scratch.head()).isEqualTo(scratch.git("rev-parse", "main"));
        previous();
        assertThat(scratch.head()).isEqualTo(two);
        previous();
        assertThat(scratch.head()).isEqualTo(one);
        previous();
        assertThat(scratch.head()).isEqualTo(zero);
        assertThat(scratch.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void whoever_arrives_is_told_where_they_are_and_what_to_do() {
        assertThat(checkout("reminders-2").lines())
                .containsExactly(
                        "reminders-2  backend  backend: make reminders-2  "
                                + scratch.head().substring(0, 7),
                        "Now:    ./shelter deploy backend",
                        "Then:   ./shelter next",
                        "Back:   git switch main");
        assertThat(next().lines())
                .contains("Now:    ./shelter toggle reminders on --for ada", "Then:   nothing, this is the last step")
                .noneMatch(line -> line.startsWith("Back:"));
        assertThat(checkout("reminders-0").lines())
                .contains("Now:    ./shelter up", "Then:   ./shelter next")
                .first()
                .asString()
                .startsWith("reminders-0  the state before the story");
    }

    @Test
    void whoever_goes_back_is_told_how_to_undo_the_step_they_left() throws IOException {
        scratch.operate("reminders-4", "toggle reminders on");
        scratch.deploy("reminders-5", Component.DB);
        scratch.operate("reminders-6", "toggle before off");
        assertThat(previous().lines()).noneMatch(line -> line.startsWith("Now:"));
        assertThat(previous()).contains("\nNow:    nothing: a migration is not rolled back\nThen:   ./shelter next");
        assertThat(previous()).contains("\nNow:    ./shelter toggle reminders on --for ada\n");
        assertThat(previous()).contains("\nNow:    ./shelter toggle reminders off\n");
        assertThat(previous()).startsWith("reminders-1 ").contains("\nNow:    ./shelter deploy backend\n");
        assertThat(previous()).startsWith("reminders-0 ").contains("\nNow:    ./shelter deploy frontend\n");
    }

    @Test
    void the_ends_of_a_story_are_told() throws IOException {
        assertThatThrownBy(this::next)
                .isInstanceOf(Failure.class)
                .hasMessage("reminders-3 is the last step: './shelter steps' lists the stories");
        checkout("reminders-0");
        assertThatThrownBy(this::previous)
                .isInstanceOf(Failure.class)
                .hasMessage("reminders-0 is the state before the first step: './shelter next' goes on");
        scratch.git("checkout", "--quiet", "main");
        scratch.deploy("cents-1", Component.DB);
        checkout("reminders-3");
        assertThatThrownBy(this::next)
                .hasMessage("reminders-3 is the last step: cents begins here, './shelter checkout cents-1' goes on");
        assertThat(checkout("cents-0")).endsWith("\nThen:   ./shelter checkout cents-1");
    }

    @Test
    void a_change_that_is_not_committed_stays_and_nothing_is_moved() throws IOException {
        Files.writeString(root.resolve("backend/a"), "my work");
        Files.writeString(root.resolve("db/a"), "my other work");
        scratch.git("add", "db/a");
        var before = scratch.head();
        assertThatThrownBy(this::previous)
                .isInstanceOf(Failure.class)
                .hasMessage("these files are changed and not committed: commit them, or put them aside with"
                        + " 'git stash'\n  backend/a\n  db/a");
        assertThat(scratch.head()).isEqualTo(before);
        assertThat(root.resolve("backend/a")).hasContent("my work");
        assertThat(scratch.git("status", "--porcelain")).isEqualTo(" M backend/a\nM  db/a");
    }

    @Test
    void a_new_file_in_the_way_stays_and_nothing_is_moved() throws IOException {
        checkout("reminders-0");
        Files.writeString(root.resolve("frontend/reminders-1"), "my work");
        refusesToLose("frontend/reminders-1");
    }

    @Test
    void an_ignored_file_in_the_way_stays_and_nothing_is_moved() throws IOException {
        checkout("reminders-0");
        Files.writeString(root.resolve(".git/info/exclude"), "reminders-*");
        Files.writeString(root.resolve("frontend/reminders-1"), "my work");
        refusesToLose("frontend/reminders-1");
    }

    @Test
    void a_file_where_a_step_has_a_folder_stays_and_nothing_is_moved() throws IOException {
        checkout("reminders-1");
        Files.writeString(root.resolve(".git/info/exclude"), "/docs");
        Files.writeString(root.resolve("docs"), "my work");
        refusesToLose("docs");
    }

    @Test
    void a_folder_where_a_step_has_a_file_stays_and_nothing_is_moved() throws IOException {
        checkout("reminders-0");
        Files.createDirectories(root.resolve("frontend/reminders-1"));
        Files.writeString(root.resolve("frontend/reminders-1/notes"), "my work");
        refusesToLose("frontend/reminders-1/notes");
    }

    @Test
    void new_files_that_are_in_nobodys_way_come_along() throws IOException {
        Files.writeString(root.resolve("notes"), "my work");
        checkout("reminders-1");
        assertThat(root.resolve("notes")).hasContent("my work");
    }

    @Test
    void a_naive_story_can_be_walked_too() throws IOException {
        scratch.git("checkout", "--quiet", "--detach", "main~1");
        scratch.deploy("at-once-1", Component.DB);
        scratch.deploy("at-once-2", Component.FRONTEND);
        scratch.keepAs("at-once", "title: All at once\nbase: reminders-2\n", 2);
        assertThat(checkout("at-once-0")).contains("Then:   ./shelter checkout at-once-1");
        assertThat(checkout("at-once-1")).contains("Now:    ./shelter deploy db");
        assertThat(next()).startsWith("at-once-2  frontend");
        assertThat(previous()).startsWith("at-once-1  db");
        assertThatThrownBy(() -> checkout("at-once-3")).hasMessageStartingWith("there is no step 'at-once-3'");
    }

    private void refusesToLose(String file) {
        var before = scratch.head();
        assertThatThrownBy(this::next)
                .isInstanceOf(Failure.class)
                .hasMessage("these files are not committed, and the step would overwrite them:"
                        + " move them away, or delete them\n  " + file);
        assertThat(scratch.head()).isEqualTo(before);
        assertThat(root.resolve(file)).hasContent("my work");
    }

    private String next() {
        return new StoryCheckout(root).next();
    }

    private String previous() {
        return new StoryCheckout(root).previous();
    }

    private String checkout(String step) {
        return new StoryCheckout(root).checkout(step);
    }
}
