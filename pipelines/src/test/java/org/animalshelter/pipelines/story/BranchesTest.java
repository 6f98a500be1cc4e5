package org.animalshelter.pipelines.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchesTest {
    @TempDir
    Path root;

    Scratch scratch;

    @BeforeEach
    void a_repository_with_a_story() throws IOException {
        scratch = Scratch.in(root).withReminders();
    }

    @Test
    void in_the_middle_of_a_story_its_later_steps_are_found_on_the_branch() {
        scratch.git("checkout", "--quiet", "--detach", "HEAD~1");
        var here = branches().here();
        assertThat(here.tag()).isEqualTo("reminders-2");
        assertThat(here.next().orElseThrow().tag()).isEqualTo("reminders-3");
        assertThat(branches().current().get("reminders").steps()).hasSize(3);
    }

    @Test
    void the_state_before_a_story_is_found_from_its_commit() {
        scratch.git(
                "checkout",
                "--quiet",
                "--detach",
                branches().find("reminders").orElseThrow().place(0).commit());
        assertThat(branches().here().tag()).isEqualTo("reminders-0");
        assertThat(branches().here().step()).isEmpty();
    }

    @Test
    void a_branch_of_a_remote_is_as_good(@TempDir Path folder) {
        var clone = scratch.cloneTo(folder);
        clone.git("checkout", "--quiet", "--detach", "HEAD~2");
        clone.git("branch", "--quiet", "-D", "main");
        assertThat(Branches.of(folder).find("reminders").orElseThrow().steps()).hasSize(3);
    }

    @Test
    void the_branch_that_is_checked_out_tells_its_own_story() throws IOException {
        scratch.git("checkout", "--quiet", "-b", "another", "HEAD~1");
        var other = scratch.deploy("reminders-3", Component.DB);
        assertThat(branches().find("reminders").orElseThrow().last().commit()).isEqualTo(other);
        scratch.git("checkout", "--quiet", "--detach");
        assertThat(branches().find("reminders").orElseThrow().last().commit()).isEqualTo(other);
        scratch.git("checkout", "--quiet", "--detach", "HEAD~1");
        assertThat(branches().find("reminders").orElseThrow().last().moves()).startsWith("toggle");
        scratch.git("checkout", "--quiet", "main");
        assertThat(branches().find("reminders").orElseThrow().last().moves()).startsWith("toggle");
    }

    @Test
    void a_story_of_another_branch_is_found_too() throws IOException {
        scratch.git("checkout", "--quiet", "-b", "another");
        scratch.deploy("cents-1", Component.DB);
        scratch.git("checkout", "--quiet", "main");
        assertThat(branches().find("cents").orElseThrow().steps()).hasSize(1);
        assertThat(branches().all()).extracting(Story::name).containsExactly("reminders", "cents");
        assertThat(branches().current().all()).extracting(Story::name).containsExactly("reminders");
    }

    @Test
    void what_is_wrong_on_the_branch_that_is_checked_out_is_not_made_good_by_another() throws IOException {
        scratch.git("checkout", "--quiet", "-b", "another");
        scratch.deploy("reminders-5", Component.DB);
        assertThatThrownBy(() -> branches().find("reminders")).hasMessageStartingWith("reminders-4 is missing");
        scratch.git("checkout", "--quiet", "main");
        assertThat(branches().find("reminders").orElseThrow().steps()).hasSize(3);
    }

    @Test
    void a_commit_beside_the_steps_says_where_to_go() {
        scratch.git("checkout", "--quiet", "--detach", "HEAD~2");
        assertThatThrownBy(() -> branches().here())
                .isInstanceOf(Failure.class)
                .hasMessageMatching("\\w{7} 'docs: explain reminders' is neither a step of a story nor the state before"
                        + " one: './shelter checkout reminders-1' goes to one");
    }

    @Test
    void a_clone_without_steps_says_how_they_are_written(@TempDir Path folder) throws IOException {
        Scratch.in(folder);
        assertThatThrownBy(() -> Branches.of(folder).here())
                .hasMessageEndingWith("nor the state before one: " + Stories.HOW_TO);
    }

    @Test
    void the_state_before_several_stories_lets_choose() throws IOException {
        scratch.commit("docs: sum up");
        scratch.deploy("cents-1", Component.DB);
        scratch.git("checkout", "--quiet", "-b", "another", "HEAD~1");
        scratch.deploy("types-1", Component.DB);
        scratch.git("checkout", "--quiet", "--detach", "HEAD~1");
        assertThatThrownBy(() -> branches().here())
                .hasMessageMatching("\\w{7} 'docs: sum up' is the state before several stories: choose with"
                        + " './shelter checkout cents-1' or './shelter checkout types-1'");
    }

    private Branches branches() {
        return Branches.of(root);
    }
}
