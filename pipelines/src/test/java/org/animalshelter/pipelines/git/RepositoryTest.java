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

class RepositoryTest {
    @TempDir
    Path root;

    Repository repository;

    @BeforeEach
    void a_repository_with_a_backend_and_a_frontend() throws IOException {
        write("pom.xml", "<project/>");
        write("backend/Backend.java", "class Backend {}");
        write("frontend/main.ts", "main();");
        write(".gitignore", "target/");
        git("init", "--quiet");
        commit();
        repository = Repository.at(root);
    }

    @Test
    void a_frontend_is_identified_by_the_tree_of_its_folder() {
        assertThat(repository.contentOf(Component.FRONTEND, "HEAD")).isEqualTo(git("rev-parse", "HEAD:frontend"));
    }

    @Test
    void the_working_tree_of_a_clean_checkout_is_the_tree_of_its_commit() {
        assertThat(repository.workingTree()).isEqualTo(git("rev-parse", "HEAD^{tree}"));
    }

    @Test
    void a_change_that_is_not_committed_makes_another_release() throws IOException {
        write("backend/New.java", "class New {}");
        String tree = repository.workingTree();
        assertThat(content(Component.BACKEND, tree)).isNotEqualTo(content(Component.BACKEND, "HEAD"));
        assertThat(content(Component.FRONTEND, tree)).isEqualTo(content(Component.FRONTEND, "HEAD"));
    }

    @Test
    void the_parent_pom_is_part_of_a_java_component_and_of_no_other() throws IOException {
        write("pom.xml", "<project><!-- changed --></project>");
        var tree = repository.workingTree();
        assertThat(content(Component.BACKEND, tree)).isNotEqualTo(content(Component.BACKEND, "HEAD"));
        assertThat(content(Component.FRONTEND, tree)).isEqualTo(content(Component.FRONTEND, "HEAD"));
    }

    @Test
    void what_is_built_or_ignored_changes_nothing() throws IOException {
        write("backend/target/Backend.class", "bytes");
        assertThat(repository.workingTree()).isEqualTo(git("rev-parse", "HEAD^{tree}"));
    }

    @Test
    void looking_at_the_working_tree_stages_nothing() throws IOException {
        write("backend/New.java", "class New {}");
        repository.workingTree();
        assertThat(git("status", "--porcelain")).isEqualTo("?? backend/New.java");
    }

    @Test
    void the_files_of_a_tree_are_exported_as_they_were() throws IOException {
        write("backend/Backend.java", "class Backend { int changed; }");
        repository.export("HEAD", root.resolve("target/export"));
        assertThat(root.resolve("target/export/backend/Backend.java")).hasContent("class Backend {}");
    }

    @Test
    void a_bare_repository_has_the_same_files() {
        git("clone", "--quiet", "--bare", ".", "target/bare.git");
        Repository.at(root.resolve("target/bare.git")).export("HEAD", root.resolve("target/export"));
        assertThat(root.resolve("target/export/backend/Backend.java")).hasContent("class Backend {}");
    }

    @Test
    void a_commit_without_the_component_is_refused() {
        assertThatThrownBy(() -> repository.contentOf(Component.DB, "HEAD"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("HEAD has no db");
    }

    @Test
    void a_tag_and_the_beginning_of_an_id_mean_a_commit() {
        git("tag", "first");
        var commit = git("rev-parse", "HEAD");
        assertThat(repository.commit("first")).isEqualTo(commit);
        assertThat(repository.commit(commit.substring(0, 7))).isEqualTo(commit);
    }

    @Test
    void an_unknown_revision_is_refused() {
        assertThatThrownBy(() -> repository.commit("nowhere"))
                .isInstanceOf(Failure.class)
                .hasMessage("there is no commit 'nowhere' in this clone: 'git log' and 'git tag' show what there is");
        assertThatThrownBy(() -> repository.commit("--all")).hasMessageContaining("there is no commit '--all'");
    }

    @Test
    void a_shallow_clone_says_how_to_get_what_it_lacks(@TempDir Path folder) {
        Subprocess.of("git", "clone", "--quiet", "--depth", "1", root.toUri().toString(), folder.toString())
                .output();
        assertThatThrownBy(() -> Repository.at(folder).commit("nowhere")).hasMessageContaining("git fetch --unshallow");
    }

    @Test
    void a_folder_without_git_is_refused(@TempDir Path empty) {
        assertThatThrownBy(() -> Repository.at(empty))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("is not a git checkout");
    }

    private String content(Component component, String tree) {
        return repository.contentOf(component, tree);
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void commit() {
        git("add", "--all");
        git("-c", "user.name=Test", "-c", "user.email=test@localhost", "commit", "--quiet", "-m", "all");
    }

    private String git(String... arguments) {
        return new Git(root).output(arguments);
    }
}
