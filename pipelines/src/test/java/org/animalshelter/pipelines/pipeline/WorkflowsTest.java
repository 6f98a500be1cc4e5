package org.animalshelter.pipelines.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.process.Subprocess;
import org.animalshelter.pipelines.story.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflows of GitHub cannot be run here; that they fit the pipelines and take nothing unseen can be told. */
class WorkflowsTest {
    private static final Path GITHUB = Path.of("../.github");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void every_push_is_tested_whatever_it_changes() throws IOException {
        JsonNode push = workflow("test.yml").at("/on/push");
        assertThat(push.at("/branches/0").asText()).isEqualTo("main");
        assertThat(push.has("paths")).isFalse();
    }

    @Test
    void a_push_that_changes_any_component_is_deployed() throws IOException {
        JsonNode on = workflow("deploy.yml").at("/on");
        for (String event : List.of("push", "pull_request")) {
            assertThat(on.at("/" + event + "/paths").toString())
                    .isEqualTo("[\"backend/**\",\"db/**\",\"frontend/**\"]");
        }
    }

    @Test
    void each_commit_of_a_push_takes_its_pipeline_in_order(@TempDir Path folder) throws IOException {
        Scratch repository = Scratch.in(folder);
        String before = repository.git("rev-parse", "HEAD");
        // It stands for the command line, and notes what it is asked at which commit.
        Path shelter = Files.writeString(folder.resolve("shelter"), """
                #!/bin/sh
                echo "$2 at $(git log -1 --format=%s)" >>"$OUTPUT"
                """);
        assertThat(shelter.toFile().setExecutable(true)).isTrue();
        repository.withReminders().deploy("more-1", Component.FRONTEND);

        Path output = folder.resolve("output");
        Subprocess.of("bash", "-euo", "pipefail", "-c", run("Each commit through its pipeline"))
                .in(folder)
                .environment(Map.of("BEFORE", before, "OUTPUT", output.toString()))
                .output();
        assertThat(output).hasContent("""
                        frontend at frontend: make reminders-1
                        backend at backend: make reminders-2
                        frontend at frontend: make more-1""");
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

    private static JsonNode workflow(String file) throws IOException {
        return YAML.readTree(GITHUB.resolve("workflows").resolve(file).toFile());
    }

    private static String run(String step) throws IOException {
        for (JsonNode candidate : workflow("deploy.yml").at("/jobs/deploy/steps")) {
            if (candidate.at("/name").asText().equals(step)) {
                return candidate.at("/run").asText();
            }
        }
        throw new AssertionError("there is no step '" + step + "'");
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
