package org.animalshelter.pipelines.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.git.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepReleasesTest {
    @TempDir
    Path root;

    Scratch scratch;

    @BeforeEach
    void a_repository_with_a_story() throws IOException {
        scratch = Scratch.in(root).withReminders();
    }

    @Test
    void a_release_is_called_by_the_step_that_it_came_with() {
        assertThat(name(Component.FRONTEND, "HEAD")).contains("reminders-1");
        assertThat(name(Component.BACKEND, "HEAD")).contains("reminders-2");
    }

    @Test
    void what_was_there_before_all_stories_is_called_nothing() {
        assertThat(name(Component.DB, "HEAD")).isEmpty();
        assertThat(name(Component.BACKEND, "HEAD~2")).isEmpty();
    }

    @Test
    void what_is_not_committed_is_called_nothing() throws IOException {
        scratch.write("backend/more");
        assertThat(name(Component.BACKEND, Repository.at(root).workingTree())).isEmpty();
    }

    @Test
    void a_step_that_takes_another_back_gives_its_release_no_second_name() throws IOException {
        scratch.deploy("cents-1", Component.BACKEND);
        Files.delete(root.resolve("backend/cents-1"));
        scratch.say("cents-2", "Component: backend");
        assertThat(name(Component.BACKEND, "HEAD~1")).contains("cents-1");
        assertThat(name(Component.BACKEND, "HEAD")).contains("reminders-2");
    }

    @Test
    void a_step_that_takes_its_story_back_to_the_beginning_gives_it_no_name() throws IOException {
        scratch.deploy("cents-1", Component.DB);
        Files.delete(root.resolve("db/cents-1"));
        scratch.say("cents-2", "Component: db");
        assertThat(name(Component.DB, "HEAD~1")).contains("cents-1");
        assertThat(name(Component.DB, "HEAD")).isEmpty();
    }

    @Test
    void a_release_whose_step_was_amended_keeps_the_name_to_itself() throws IOException {
        var content = content(Component.BACKEND, "HEAD");
        var running = new Release("reminders-2", Path.of("releases", "backend", content));
        var names = new StepReleases(root).beside(List.of(running));
        assertThat(names.of(Component.BACKEND, content)).contains("reminders-2");

        scratch.git("reset", "--quiet", "--hard", "HEAD~1");
        scratch.write("backend/amended");
        scratch.git("add", "--all");
        scratch.git("-c", "user.name=Test", "-c", "user.email=test@localhost", "commit", "-q", "--amend", "--no-edit");
        var amended = content(Component.BACKEND, "HEAD");
        assertThat(new StepReleases(root).of(Component.BACKEND, amended)).contains("reminders-2");
        assertThat(new StepReleases(root).beside(List.of(running)).of(Component.BACKEND, amended))
                .isEmpty();
    }

    @Test
    void where_only_the_last_commits_are_there_releases_have_no_names(@TempDir Path folder) {
        scratch.cloneTo(folder, "--depth=1");
        root = folder;
        assertThat(name(Component.BACKEND, "HEAD")).isEmpty();
    }

    private Optional<String> name(Component component, String tree) {
        return new StepReleases(root).of(component, content(component, tree));
    }

    private String content(Component component, String tree) {
        return Repository.at(root).contentOf(component, tree);
    }
}
