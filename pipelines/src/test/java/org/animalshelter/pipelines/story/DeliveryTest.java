package org.animalshelter.pipelines.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.git.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
    @TempDir
    Path root;

    Scratch scratch;

    @BeforeEach
    void a_repository() throws IOException {
        scratch = Scratch.in(root);
    }

    @Test
    void a_commit_takes_the_pipeline_of_what_it_moves() throws IOException {
        var base = scratch.head();
        scratch.withReminders();
        assertThat(Delivery.between(new Git(root), base, scratch.head()))
                .extracting(Delivery::subject, Delivery::moves, delivery -> String.join(",", delivery.pipelines()))
                .containsExactly(
                        tuple("frontend: make reminders-1", "frontend", "frontend"),
                        tuple("docs: explain reminders", "nothing", ""),
                        tuple("backend: make reminders-2", "backend", "backend"),
                        tuple("docs: announce reminders-3", "toggle reminders on --for ada", "operation"));
    }

    @Test
    void a_commit_needs_no_story() throws IOException {
        scratch.write("db/b");
        assertThat(delivery(scratch.commit("db: add b")).components()).containsExactly(Component.DB);
        var operation = scratch.commit("ops: fill b\n\nOperation: backfill b");
        assertThat(delivery(operation).moves()).isEqualTo("backfill b");
    }

    @Test
    void what_components_share_gives_each_of_them_another_release() throws IOException {
        scratch.write("pom.xml");
        assertThat(delivery(scratch.commit("build: move on")).pipelines()).containsExactly("db", "backend");
        scratch.write("pom.xml");
        scratch.write("backend/b");
        assertThat(delivery(scratch.commit("backend: add b")).pipelines()).containsExactly("backend");
    }

    @Test
    void two_components_are_refused() throws IOException {
        scratch.write("db/b");
        scratch.write("backend/b");
        refused("both: at once", "changes db and backend: make a commit of each, they are deployed one at a time");
    }

    @Test
    void a_component_and_an_operation_are_refused() throws IOException {
        scratch.write("db/b");
        refused(
                "db: add b\n\nOperation: toggle b on",
                "has the line 'Operation: toggle b on' and changes db: make a commit of each");
    }

    @Test
    void a_line_that_says_another_component_is_refused() throws IOException {
        scratch.write("db/b");
        refused(
                "db: add b\n\nStep: b-1\nComponent: backend",
                "has the line 'Component: backend' and changes db: correct the line, or the commit");
        refused("docs: b\n\nStep: b-1\nComponent: db", "has the line 'Component: db' and changes no component");
        refused("docs: b\n\nStep: b-1\nComponent: database", "there is no component 'database'");
    }

    @Test
    void lines_that_nothing_understands_are_refused() {
        refused("ops: b\n\nOperation: toggle b maybe", "say 'on' or 'off' after 'b', and not 'maybe'");
        refused("ops: b\n\nOperation: delete everything", "'delete everything' is not an operation: choose from");
        refused("ops: b\n\nStep: b-1", "has the line 'Step: b-1': end the message with two lines such as");
        refused("ops: b\n\nStep: first\nOperation: toggle b on", "has the line 'Step: first'");
        refused("ops: b\n\nOperation: toggle b on\nOperation: toggle c on", "has several lines");
    }

    @Test
    void a_step_that_nothing_reads_is_refused() throws IOException {
        scratch.write("db/b");
        refused(
                "db: add b (#1)\n\n* db: add b\n\nStep: b-1\nComponent: db\n\nCo-authored-by: Test <test@localhost>",
                "where nothing reads them");
    }

    @Test
    void everything_that_is_wrong_with_a_push_is_said_at_once() throws IOException {
        var base = scratch.head();
        scratch.commit("ops: a\n\nOperation: a");
        scratch.commit("docs: fine");
        scratch.commit("ops: b\n\nOperation: b");
        assertThatThrownBy(() -> Delivery.between(new Git(root), base, scratch.head()))
                .hasMessageContaining("'ops: a' has the line")
                .hasMessageContaining("\n")
                .hasMessageContaining("'ops: b' has the line");
    }

    @Test
    void a_merge_is_refused() throws IOException {
        scratch.git("checkout", "--quiet", "-b", "side");
        scratch.deploy("b-1", Component.DB);
        scratch.git("checkout", "--quiet", "main");
        scratch.commit("docs: meanwhile");
        scratch.git(
                "-c", "user.name=Test", "-c", "user.email=test@localhost", "merge", "--quiet", "-m", "merge", "side");
        assertThatThrownBy(() -> delivery(scratch.head()))
                .hasMessageContaining("'merge' is a merge: rebase the branch");
    }

    @Test
    void the_last_commits_of_a_clone_are_enough() throws IOException {
        Files.createDirectories(root.resolve("more"));
        scratch.withReminders();
        var shallow = scratch.cloneTo(root.resolve("shallow"), "--depth", "2");
        assertThat(Delivery.between(new Git(shallow.root()), "HEAD~1", "HEAD")).hasSize(1);
    }

    private void refused(String message, String why) {
        var commit = scratch.commit(message);
        assertThatThrownBy(() -> delivery(commit))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith(commit.substring(0, 7))
                .hasMessageContaining(why);
    }

    private Delivery delivery(String commit) {
        return Delivery.of(new Git(root), commit);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
