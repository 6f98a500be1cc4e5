package org.animalshelter.pipelines.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.cli.Shelter;
import org.animalshelter.pipelines.pipeline.Pipeline.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PipelineTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource
    void every_component_goes_through_the_same_stages(Component component) {
        assertThat(Pipeline.of(component, Path.of("..")).stages())
                .extracting(Stage::name)
                .containsExactly(
                        "commit check", "static checks", "tests", "package", "compatibility", "deploy", "verify");
    }

    @ParameterizedTest
    @EnumSource
    void every_command_of_the_shelter_in_a_stage_is_one(Component component) {
        assertThat(Pipeline.of(component, Path.of("..")).stages())
                .extracting(Stage::run)
                .filteredOn(run -> run.startsWith("./shelter "))
                .hasSizeGreaterThan(3)
                .allSatisfy(run -> Shelter.commandLine()
                        .parseArgs(run.replace("./shelter ", "").split(" ")));
    }

    @Test
    void a_misspelt_key_is_told_with_those_there_are() throws IOException {
        assertThatThrownBy(() -> read("component: backend\nstages:\n  - nam: tests\n    run: 'true'\n"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("backend.yml has the unknown key 'nam': choose from [name, run]");
    }

    @Test
    void a_stage_without_a_command_is_refused() {
        assertThatThrownBy(() -> read("component: backend\nstages:\n  - name: tests\n"))
                .hasMessageContaining("a stage without a name or a command");
    }

    @Test
    void the_pipeline_of_another_component_is_refused() {
        assertThatThrownBy(() -> read("component: frontend\nstages: []\n"))
                .hasMessageContaining("is about 'frontend': it must say 'component: backend'");
    }

    @Test
    void a_missing_pipeline_is_told() {
        assertThatThrownBy(() -> Pipeline.of(Component.BACKEND, root))
                .hasMessageContaining("backend.yml cannot be read");
    }

    private Pipeline read(String yaml) throws IOException {
        Files.createDirectories(root.resolve("pipelines"));
        Files.writeString(root.resolve("pipelines/backend.yml"), yaml);
        return Pipeline.of(Component.BACKEND, root);
    }
}
