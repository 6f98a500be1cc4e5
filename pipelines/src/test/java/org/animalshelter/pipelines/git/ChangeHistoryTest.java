package org.animalshelter.pipelines.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.process.Subprocess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeHistoryTest {
    @TempDir
    Path root;

    ChangeHistory history;

    @BeforeEach
    void a_repository() throws IOException {
        git("init", "--quiet");
        commit("pom.xml", "backend/a", "frontend/a", "db/a", "docs/a");
        history = Repository.at(root).history();
    }

    @Test
    void a_commit_changes_the_components_whose_folders_it_touches() throws IOException {
        assertThat(history.changed(commit("backend/b", "docs/b"))).containsExactly(Component.BACKEND);
        assertThat(history.changed(commit("backend/c", "db/c"))).containsExactly(Component.DB, Component.BACKEND);
        assertThat(history.changed(commit("docs/c"))).isEmpty();
    }

    @Test
    void the_first_commit_changes_all_that_it_brings() {
        assertThat(history.changed(git("rev-parse", "HEAD"))).containsExactly(Component.values());
    }

    @Test
    void the_parent_pom_gives_java_components_another_release() throws IOException {
        String commit = commit("pom.xml");
        assertThat(history.changed(commit)).isEmpty();
        assertThat(history.changes(commit, Component.DB)).isTrue();
        assertThat(history.changes(commit, Component.FRONTEND)).isFalse();
    }

    @Test
    void what_many_commits_change_is_told_at_once() throws IOException {
        var before = commit("db/b");
        String backend = commit("backend/b");
        var parent = commit("pom.xml");
        var both = commit("backend/c", "db/c");
        commit("docs/c");
        assertThat(history.changing(Component.BACKEND, before, "HEAD")).containsExactlyInAnyOrder(backend, both);
        assertThat(history.releasing(Component.DB, before, "HEAD")).containsExactlyInAnyOrder(parent, both);
        assertThat(history.releasing(Component.DB, before, parent)).containsExactly(parent);
        assertThat(history.releasing(Component.FRONTEND, before, "HEAD")).isEmpty();
    }

    @Test
    void the_last_change_of_a_component_is_found_below_newer_commits() throws IOException {
        var backend = commit("backend/b");
        commit("frontend/b");
        assertThat(history.lastChange(Component.BACKEND)).isEqualTo(backend);
    }

    @Test
    void a_change_that_is_not_committed_is_refused_for_its_component_only() throws IOException {
        write("backend/new");
        assertThatThrownBy(() -> history.lastChange(Component.BACKEND))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("backend has changes that are not committed (?? backend/new)");
        assertThat(history.lastChange(Component.FRONTEND)).isEqualTo(git("rev-parse", "HEAD"));
    }

    @Test
    void a_shallow_clone_does_not_take_its_oldest_commit_for_the_first(@TempDir Path folder) throws IOException {
        var commit = commit("backend/b");
        Subprocess.of("git", "clone", "--quiet", "--depth", "1", root.toUri().toString(), folder.toString())
                .output();
        assertThatThrownBy(() -> Repository.at(folder).history().changed(commit))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("is not in this clone: 'git fetch --unshallow'");
    }

    private String commit(String... files) throws IOException {
        for (var file : files) {
            write(file);
        }
        git("add", "--all");
        git("-c", "user.name=Test", "-c", "user.email=test@localhost", "commit", "--quiet", "-m", "change");
        return git("rev-parse", "HEAD");
    }

    private void write(String file) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, file + System.nanoTime());
    }

    private String git(String... arguments) {
        return new Git(root).output(arguments);
    }
}
