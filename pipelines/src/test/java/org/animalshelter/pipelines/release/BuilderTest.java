package org.animalshelter.pipelines.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.process.Subprocess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds a backend whose Maven is a script of two lines; real builds are what {@code ./shelter up} starts with. */
class BuilderTest {
    private static final String BUILD = """
            #!/bin/sh
            mkdir -p backend/target/quarkus-app
            cp backend/source.txt backend/target/quarkus-app/built.txt
            """;

    @TempDir
    Path root;

    @TempDir
    Path home;

    private final Steps steps = new Steps();
    private Builder builder;
    private Repository repository;

    @BeforeEach
    void a_repository_with_a_backend() throws IOException {
        Files.createDirectories(root.resolve("backend"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.writeString(root.resolve("backend/source.txt"), "one");
        mavenIs(BUILD);
        Subprocess.of("git", "init", "--quiet").in(root).output();
        repository = Repository.at(root);
        builder = new Builder(repository, home, ReleaseNames.NONE);
    }

    @Test
    void a_release_is_built_from_what_the_working_tree_has() throws IOException {
        Release release = build();
        assertThat(release.artifact().resolve("built.txt")).hasContent("one");
        assertThat(release.artifact().getFileName().toString()).startsWith(release.name());
        assertThat(root.resolve("backend/target")).doesNotExist();
    }

    @Test
    void a_release_has_the_name_that_its_content_has() {
        var tree = repository.workingTree();
        var content = repository.contentOf(Component.BACKEND, tree);
        var named = new Builder(
                repository, home, (component, id) -> Optional.of("greeting-2").filter(tag -> id.equals(content)));
        Release release = named.release(Component.BACKEND, tree, steps);
        assertThat(release.name()).isEqualTo("greeting-2");
        assertThat(release).isEqualTo(build());
    }

    @Test
    void the_same_content_is_built_once() {
        assertThat(build()).isEqualTo(build());
        assertThat(steps.begun).hasSize(1);
    }

    @Test
    void other_content_is_another_release_and_the_first_one_stays() throws IOException {
        Release first = build();
        Files.writeString(root.resolve("backend/source.txt"), "two");
        assertThat(build().artifact().resolve("built.txt")).hasContent("two");
        assertThat(first.artifact().resolve("built.txt")).hasContent("one");
    }

    @Test
    void the_same_content_at_two_commits_is_built_once() throws IOException {
        var first = repository.workingTree();
        Files.writeString(root.resolve("README.md"), "hello");
        var second = repository.workingTree();
        Files.writeString(root.resolve("backend/source.txt"), "two");
        var third = repository.workingTree();
        var sources = Stream.of(first, second, third)
                .map(tree -> new Source(Component.BACKEND, tree))
                .toList();
        var releases = builder.releases(sources, steps);
        assertThat(steps.begun).hasSize(2);
        assertThat(releases.get(sources.get(0))).isEqualTo(releases.get(sources.get(1)));
        assertThat(releases.get(sources.get(2)).artifact().resolve("built.txt")).hasContent("two");
    }

    @Test
    void a_build_that_fails_says_how_it_ended_and_leaves_no_release() throws IOException {
        mavenIs("#!/bin/sh\necho 'Backend.java:7: a semicolon is missing'\nexit 1\n");
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(this::build)
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("the build of backend failed")
                    .hasMessageContaining("a semicolon is missing");
        }
        assertThat(steps.begun).hasSize(2);
    }

    @Test
    void a_backend_that_does_not_start_is_a_release_all_the_same() throws IOException {
        mavenIs(BUILD + "echo 'no jar' > backend/target/quarkus-app/quarkus-run.jar\n");
        var release = build();
        assertThat(release.artifact().resolve("built.txt")).hasContent("one");
        assertThat(steps.begun).last().isEqualTo("class archive " + release.name());
        assertThat(steps.said).last().asString().startsWith("starts will be slower: training ended with exit code 1");
    }

    private Release build() {
        return builder.release(Component.BACKEND, repository.workingTree(), steps);
    }

    private void mavenIs(String script) throws IOException {
        var maven = Files.writeString(root.resolve("mvnw"), script);
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    private static final class Steps implements Progress {
        private final List<String> begun = new CopyOnWriteArrayList<>();
        private final List<String> said = new CopyOnWriteArrayList<>();

        @Override
        public Part begin(Kind kind, String name) {
            begun.add(name);
            return new Part() {
                @Override
                public void step(String words) {
                    said.add(words);
                }

                @Override
                public void end(boolean well) {}
            };
        }

        @Override
        public void event(String line) {
            throw new AssertionError("nothing happens by itself in a build: " + line);
        }
    }
}
