package org.animalshelter.pipelines.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
    private String machine = "this one";
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
    void only_what_a_successful_build_has_used_is_kept() throws IOException {
        assertThatThrownBy(() -> during("one", INSTALL, () -> {
                    throw new Failure("a mistake");
                }))
                .hasMessage("a mistake");
        assertThat(build("one", INSTALL)).isEqualTo("one");
        assertThat(root.resolve("times")).content().hasLineCount(2);
    }

    @Test
    void a_build_that_fails_with_what_was_kept_is_done_again_with_new_ones() throws IOException {
        build("one", INSTALL);
        var attempts = new AtomicInteger();
        during("one", INSTALL, () -> {
            if (attempts.incrementAndGet() == 1) {
                Subprocess.of("false").output();
            }
        });
        assertThat(attempts).hasValue(2);
        assertThat(root.resolve("times")).content().hasLineCount(2);
        assertThat(build("one", INSTALL)).isEqualTo("one");
        assertThat(root.resolve("times")).content().hasLineCount(2);
    }

    @Test
    void what_somebody_has_edited_is_installed_anew() throws IOException {
        build("one", INSTALL);
        var file = kept().resolve("installed");
        var time = Files.getLastModifiedTime(file);
        Files.writeString(file, "edited");
        assertThat(build("one", INSTALL)).isEqualTo("one");

        Files.writeString(kept().resolve("installed"), "two");
        Files.setLastModifiedTime(kept().resolve("installed"), FileTime.fromMillis(time.toMillis() + 1));
        assertThat(build("one", INSTALL)).isEqualTo("one");
    }

    @Test
    void what_was_removed_in_part_is_installed_anew() throws IOException {
        build("one", INSTALL + " && echo more > libraries/more");
        Files.delete(kept().resolve("more"));
        build("one", INSTALL);
        assertThat(root.resolve("times")).content().hasLineCount(2);

        Files.delete(kept().resolve(".fingerprint"));
        build("one", INSTALL);
        assertThat(root.resolve("times")).content().hasLineCount(3);
    }

    @Test
    void what_was_installed_for_another_machine_is_not_used() throws IOException {
        build("one", INSTALL);
        machine = "another processor";
        build("one", INSTALL);
        assertThat(root.resolve("times")).content().hasLineCount(2);
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
        var dependencies = new Recipe.Dependencies(
                Subprocess.of("cat", "lock"), List.of("lock"), Subprocess.of("true"), "libraries");
        assertThatThrownBy(() -> kept.during(dependencies, at, log, () -> {}))
                .isInstanceOf(SubprocessFailed.class)
                .hasMessageContaining("No such file");
    }

    /** The one folder that is kept. */
    private Path kept() throws IOException {
        try (var all = Files.list(root.resolve("kept"))) {
            return all.toList().get(0);
        }
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
        var dependencies = new Recipe.Dependencies(
                Subprocess.of("sh", "-c", install), List.of("lock"), Subprocess.of("echo", machine), "libraries");
        kept.during(dependencies, at, log, build);
    }
}
