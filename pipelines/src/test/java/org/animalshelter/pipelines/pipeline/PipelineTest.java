package org.animalshelter.pipelines.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.cli.Shelter;
import org.animalshelter.pipelines.pipeline.Pipeline.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource
    void every_component_goes_through_the_same_stages(Component component) {
        assertThat(of(component.label()).stages())
                .extracting(Stage::name)
                .containsExactly("commit check", "tests", "package", "compatibility", "deploy", "verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db", "backend", "frontend", "operation"})
    void every_command_of_a_stage_is_one_of_the_shelter(String moves) {
        var pipeline = of(moves);
        assertThat(Stream.concat(pipeline.stages().stream().map(Stage::run), Stream.ofNullable(pipeline.rollback())))
                .isNotEmpty()
                .allMatch(run -> run.startsWith("./shelter "))
                .allSatisfy(run -> Shelter.commandLine()
                        .parseArgs(run.replace("./shelter ", "").split(" ")));
    }

    @Test
    void tests_and_compatibility_do_not_wait_for_one_another_and_the_deploy_waits_for_both() {
        var pipeline = of("backend");
        assertThat(before(pipeline, "tests")).containsExactly("commit check");
        assertThat(before(pipeline, "compatibility")).containsExactly("package");
        assertThat(before(pipeline, "deploy")).contains("tests", "compatibility");
    }

    @Test
    void only_a_migration_has_no_way_back() {
        assertThat(of("db").rollback()).isNull();
        assertThat(of("backend").rollback()).isNotNull();
        assertThat(of("frontend").rollback()).isNotNull();
    }

    @Test
    void a_stage_needs_stages_that_stand_before_it() {
        assertThatThrownBy(() -> read("""
                        moves: backend
                        stages:
                          - name: tests
                            run: 'true'
                          - name: deploy
                            run: 'true'
                            needs: [test]
                        """))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the stage 'deploy' needs 'test': choose from the stages before it, [tests]");
    }

    @Test
    void a_misspelt_key_is_told_with_those_there_are() throws IOException {
        assertThatThrownBy(() -> read("moves: backend\nstages:\n  - nam: tests\n    run: 'true'\n"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("backend.yml has the unknown key 'nam': choose from [");
    }

    @Test
    void a_stage_without_a_command_is_refused() {
        assertThatThrownBy(() -> read("moves: backend\nstages:\n  - name: tests\n"))
                .hasMessageContaining("a stage without a name or a command");
    }

    @Test
    void the_pipeline_of_another_component_is_refused() {
        assertThatThrownBy(() -> read("moves: frontend\nstages: []\n"))
                .hasMessageContaining("is about 'frontend': it must say 'moves: backend'");
    }

    @Test
    void a_missing_pipeline_is_told() {
        assertThatThrownBy(() -> Pipeline.of("backend", root)).hasMessageContaining("backend.yml cannot be read");
    }

    private static Pipeline of(String moves) {
        return Pipeline.of(moves, Path.of(".."));
    }

    private static List<String> before(Pipeline pipeline, String name) {
        var stage = pipeline.stages().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return pipeline.before(stage).stream().map(Stage::name).toList();
    }

    private Pipeline read(String yaml) throws IOException {
        Files.createDirectories(root.resolve("pipelines"));
        Files.writeString(root.resolve("pipelines/backend.yml"), yaml);
        return Pipeline.of("backend", root);
    }
}
