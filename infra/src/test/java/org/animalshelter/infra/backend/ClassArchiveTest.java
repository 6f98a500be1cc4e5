package org.animalshelter.infra.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.infra.process.JavaProgram;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.standin.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path folder;

    Path artifact;

    @BeforeEach
    void build() throws IOException {
        artifact = Releases.packedInstance(folder).artifact();
    }

    @Test
    void an_instance_maps_the_classes_that_a_training_has_loaded() throws Exception {
        assertThat(ClassArchive.of(artifact).isMissing()).isTrue();

        ClassArchive.of(artifact).make();

        assertThat(ClassArchive.of(artifact).isMissing()).isFalse();
        assertThat(Files.list(artifact)).as("nothing unfinished is left").hasSize(2);
        assertThat(classesLoadedAtStart())
                .anyMatch(line -> line.contains("org.animalshelter") && line.contains("shared objects file (top)"));
    }

    @Test
    void a_release_that_was_touched_needs_another_one() throws IOException {
        ClassArchive.of(artifact).make();
        Files.setLastModifiedTime(artifact.resolve("quarkus-run.jar"), FileTime.fromMillis(0));
        assertThat(ClassArchive.of(artifact).isMissing()).isTrue();
        assertThat(ClassArchive.of(artifact).options()).isEmpty();
    }

    @Test
    void a_release_that_does_not_start_leaves_none() throws IOException {
        var broken = Releases.backendThatDoesNotStart(folder).artifact();
        assertThatThrownBy(() -> ClassArchive.of(broken).make())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("SESSION_KEY is too short");
        assertThat(Files.list(broken)).hasSize(1);
    }

    /** It has no port to listen on here, and ends at once. */
    private List<String> classesLoadedAtStart() throws Exception {
        var options = new ArrayList<>(Backend.OPTIONS);
        options.addAll(ClassArchive.of(artifact).options());
        options.add("-Xlog:class+load");
        var process = new ProcessBuilder(JavaProgram.line(artifact, options))
                .redirectErrorStream(true)
                .start();
        return process.inputReader().lines().toList();
    }
}
