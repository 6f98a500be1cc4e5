package org.animalshelter.pipelines.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.animalshelter.infra.production.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workflows of GitHub cannot be run here; that they fit the pipelines and take nothing unseen can be told. */
class WorkflowsTest {
    private static final Path GITHUB = Path.of("../.github");
    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @EnumSource
    void each_component_has_a_workflow_that_its_folder_triggers(Component component) throws IOException {
        JsonNode workflow = YAML.readTree(
                GITHUB.resolve("workflows/" + component.label() + ".yml").toFile());
        assertThat(workflow.at("/on/push/paths/0").asText()).isEqualTo(component.label() + "/**");
        assertThat(workflow.at("/jobs/pipeline/uses").asText()).isEqualTo("./.github/workflows/pipeline.yml");
        assertThat(workflow.at("/jobs/pipeline/with/component").asText()).isEqualTo(component.label());
    }

    @Test
    void the_stages_are_those_of_the_pipeline() throws IOException {
        assertThat(Files.readString(GITHUB.resolve("workflows/pipeline.yml")))
                .contains("./shelter pipeline \"$COMPONENT\"");
    }

    @Test
    void an_action_of_somebody_else_is_pinned_to_a_commit() throws IOException {
        assertThat(uses())
                .hasSizeGreaterThan(4)
                .allMatch(uses -> uses.startsWith("./") || uses.matches("[\\w/-]+@[0-9a-f]{40}"));
    }

    @Test
    void no_workflow_may_change_the_repository() throws IOException {
        for (Path file : files("workflows")) {
            assertThat(YAML.readTree(file.toFile()).at("/permissions").toString())
                    .as(file.toString())
                    .isEqualTo("{\"contents\":\"read\"}");
        }
    }

    private static List<String> uses() throws IOException {
        Stream.Builder<String> found = Stream.builder();
        for (String folder : List.of("workflows", "actions")) {
            for (Path file : files(folder)) {
                YAML.readTree(file.toFile()).findValues("uses").forEach(uses -> found.add(uses.asText()));
            }
        }
        return found.build().toList();
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(GITHUB.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yml")).toList();
        }
    }
}
