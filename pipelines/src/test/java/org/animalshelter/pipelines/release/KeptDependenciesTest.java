package org.animalshelter.pipelines.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.process.Subprocess;
import org.animalshelter.pipelines.process.SubprocessFailed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDependenciesTest {
    private static final String INSTALL =
            "mkdir libraries && cat lock > libraries/installed && echo installed >> ../times";

    @TempDir
    Path root;

    private KeptDependencies kept;
    private int builds;

    @BeforeEach
    void nothing_is_kept() {
        kept = new KeptDependencies(root.resolve("kept"));
    }

    @Test
    void they_are_installed_once_for_builds_that_need_the_same() throws IOException {
        assertThat(build("one", INSTALL)).isEqualTo("one");
        assertThat(build("one", INSTALL)).isEqualTo("one");
        assertThat(root.resolve("times")).hasContent("installed");
    }

    @Test
    void others_are_installed_and_take_their_place() throws IOException {
        build("one", INSTALL);
        assertThat(build("two", INSTALL)).isEqualTo("two");
        assertThat(root.resolve("kept").toFile().list()).hasSize(1);
        assertThat(build("one", INSTALL)).isEqualTo("one");
        assertThat(root.resolve("times")).content().hasLineCount(3);
    }

    @Test
    void a_build_that_fails_costs_nobody_an_installation() throws IOException {
        assertThatThrownBy(() -> during("one", INSTALL, () -> {
                    throw new Failure("a mistake");
                }))
                .hasMessage("a mistake");
        assertThat(build("one", INSTALL)).isEqualTo("one");
        assertThat(root.resolve("times")).hasContent("installed");
    }

    @Test
    void half_an_installation_is_not_kept() throws IOException {
        assertThatThrownBy(() -> build("one", "mkdir libraries && echo half > libraries/installed && exit 1"))
                .isInstanceOf(SubprocessFailed.class);
        assertThat(build("one", INSTALL)).isEqualTo("one");
    }

    @Test
    void that_a_lock_file_is_missing_is_said_by_the_command() throws IOException {
        Path at = Files.createDirectory(root.resolve("without"));
        Path log = Files.createTempFile(root, "build", ".log");
        var dependencies = new Recipe.Dependencies(Subprocess.of("cat", "lock"), List.of("lock"), "libraries");
        assertThatThrownBy(() -> kept.during(dependencies, at, log, () -> {}))
                .isInstanceOf(SubprocessFailed.class)
                .hasMessageContaining("No such file");
    }

    /** What the build found. */
    private String build(String lock, String install) throws IOException {
        var found = new String[1];
        during(lock, install, () -> {
            var installed = root.resolve("build-" + builds + "/libraries/installed");
            found[0] = Subprocess.of("cat", installed.toString()).output();
        });
        return found[0];
    }

    private void during(String lock, String install, Runnable build) throws IOException {
        var at = Files.createDirectory(root.resolve("build-" + ++builds));
        Files.writeString(at.resolve("lock"), lock);
        var log = Files.createTempFile(root, "build", ".log");
        var dependencies = new Recipe.Dependencies(Subprocess.of("sh", "-c", install), List.of("lock"), "libraries");
        kept.during(dependencies, at, log, build);
    }
}
