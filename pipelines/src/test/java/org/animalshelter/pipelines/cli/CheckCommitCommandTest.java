package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.process.Subprocess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommitCommandTest {
    @TempDir
    Path root;

    @BeforeEach
    void a_repository() throws IOException {
        git("git init --quiet && mkdir backend frontend db && touch pom.xml backend/a frontend/a db/a");
        commit("backend/a", "first");
    }

    @Test
    void a_commit_that_changes_one_component_may_pass() throws IOException {
        commit("backend/a", "second");
        assertThat(check(Component.BACKEND)).endsWith("'second' changes backend alone");
    }

    @Test
    void a_commit_that_changes_two_components_is_refused() throws IOException {
        Files.writeString(root.resolve("frontend/a"), "new");
        commit("backend/a", "second");
        assertThatThrownBy(() -> check(Component.BACKEND))
                .isInstanceOf(Failure.class)
                .hasMessageEndingWith("'second' changes backend and frontend: make a commit of each,"
                        + " they are deployed one at a time");
    }

    @Test
    void a_commit_that_does_not_change_the_component_is_refused() throws IOException {
        commit("backend/a", "second");
        assertThatThrownBy(() -> check(Component.DB)).hasMessageContaining("'second' does not change db");
    }

    private String check(Component component) {
        var repository = Repository.at(root);
        return CheckCommitCommand.check(repository.history(), component, repository.commit("HEAD"));
    }

    private void commit(String file, String subject) throws IOException {
        Files.writeString(root.resolve(file), subject);
        git("git add --all && git -c user.name=Test -c user.email=test@localhost commit --quiet -m " + subject);
    }

    private void git(String line) {
        Subprocess.of("bash", "-euc", line).in(root).output();
    }
}
