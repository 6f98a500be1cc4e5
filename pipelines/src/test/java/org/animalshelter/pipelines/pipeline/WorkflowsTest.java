package org.animalshelter.pipelines.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    /** An operation changes no component, and moves production all the same. */
    @Test
    void every_push_is_deployed_whatever_it_changes() throws IOException {
        JsonNode on = workflow("deploy.yml").at("/on");
        assertThat(on.at("/push/branches/0").asText()).isEqualTo("main");
        assertThat(on.toString()).contains("pull_request").doesNotContain("paths");
    }

    @Test
    void each_commit_of_a_push_takes_its_pipeline_in_order(@TempDir Path folder) throws IOException {
        Scratch repository = Scratch.in(folder);
        String before = repository.head();
        repository.withReminders().deploy("more-1", Component.FRONTEND);
        assertThat(taken(folder, before))
                .containsExactly(
                        "pipeline --at frontend: make reminders-1",
                        "pipeline --at docs: explain reminders",
                        "pipeline --at backend: make reminders-2",
                        "pipeline --at docs: announce reminders-3",
                        "pipeline --at frontend: make more-1");
    }

    @Test
    void the_first_push_of_a_branch_takes_what_the_default_branch_does_not_have(@TempDir Path folder)
            throws IOException {
        Scratch repository = Scratch.in(folder);
        repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
        repository.deploy("a-1", Component.DB);
        repository.deploy("a-2", Component.BACKEND);
        assertThat(taken(folder, "0".repeat(40)))
                .containsExactly("pipeline --at db: make a-1", "pipeline --at backend: make a-2");
    }

    @Test
    void the_first_push_of_the_default_branch_takes_its_newest_commit(@TempDir Path folder) throws IOException {
        Scratch repository = Scratch.in(folder);
        repository.deploy("a-1", Component.DB);
        repository.deploy("a-2", Component.BACKEND);
        repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
        assertThat(taken(folder, "0".repeat(40))).containsExactly("pipeline --at backend: make a-2");
    }

    /** What the steps of the workflow ask of the command line, in order, with subjects instead of ids. */
    private static List<String> taken(Path folder, String before) throws IOException {
        Path shelter = Files.writeString(folder.resolve("shelter"), """
                #!/bin/sh
                echo "$1 $2 $(git log -1 --format=%s "$3")" >>output
                """);
        assertThat(shelter.toFile().setExecutable(true)).isTrue();
        Path variables = Files.createFile(folder.resolve("variables"));
        Subprocess.of(
                        "bash",
                        "-euo",
                        "pipefail",
                        "-c",
                        String.format(
                                Locale.ROOT,
                                """
                %s
                while read -r line; do export "$line"; done <variables
                %s
                """,
                                run("The commit before the push"),
                                run("Each commit through its pipeline")))
                .in(folder)
                .environment(Map.of("BEFORE", before, "DEFAULT_BRANCH", "main", "GITHUB_ENV", variables.toString()))
                .output();
        return Files.readAllLines(folder.resolve("output"));
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

    @Test
    void every_job_ends_in_time_and_no_two_runs_of_a_workflow_get_in_each_others_way() throws IOException {
        for (Path file : files("workflows")) {
            JsonNode workflow = YAML.readTree(file.toFile());
            assertThat(workflow.has("concurrency")).as(file.toString()).isTrue();
            assertThat(workflow.at("/jobs"))
                    .as(file.toString())
                    .isNotEmpty()
                    .allSatisfy(job ->
                            assertThat(job.at("/timeout-minutes").asInt()).isBetween(1, 300));
        }
    }

    @Test
    void no_checkout_leaves_its_token_behind() throws IOException {
        List<JsonNode> checkouts = steps().stream()
                .filter(step -> step.at("/uses").asText().startsWith("actions/checkout@"))
                .toList();
        assertThat(checkouts)
                .hasSizeGreaterThan(3)
                .allMatch(step -> step.at("/with/persist-credentials").asText().equals("false"));
    }

    @Test
    void what_a_workflow_uploads_has_no_secrets_left() throws IOException {
        for (Path file : files("workflows")) {
            assertThat(Files.readString(file)).doesNotContain("actions/upload-artifact");
        }
        assertThat(Files.readString(GITHUB.resolve("actions/logs/action.yml"))).contains("actions/upload-artifact");
    }

    @Test
    void secrets_are_masked_in_each_file_that_is_uploaded(@TempDir Path folder) throws IOException {
        Path log = file(folder, ".shelter/logs/production.log", "password s3cret/$& and token *:*.0ther");
        Path second = file(folder, ".shelter/second/logs/backend.log", "s3cret/$& s3cret/$&");
        Path clean = file(folder, "journeys/a.log", "nothing of the kind");
        file(folder, ".shelter/secrets/password", "s3cret/$&\n");
        Path token = file(folder, ".shelter/second/secrets/token", "0ther");
        file(folder, ".shelter/second/secrets/empty", "");

        String printed = Subprocess.of("bash", "-eo", "pipefail", "-c", run(step("actions/logs", "Mask secrets")))
                .in(folder)
                .environment(Map.of("UPLOADED", ".shelter/logs\n.shelter/second\njourneys/*.log\nnone\n"))
                .output();

        assertThat(log).hasContent("password *** and token *:*.***");
        assertThat(second).hasContent("*** ***");
        assertThat(clean).hasContent("nothing of the kind");
        assertThat(token).hasContent("0ther");
        assertThat(printed.lines()).containsExactlyInAnyOrder("::add-mask::s3cret/$&", "::add-mask::0ther");
    }

    @Test
    void each_night_everything_is_tested_and_each_story_of_the_history_is_tried(@TempDir Path folder)
            throws IOException {
        JsonNode nightly = workflow("nightly.yml");
        assertThat(nightly.at("/on/schedule/0/cron").asText()).isNotEmpty();
        assertThat(nightly.findValuesAsText("run"))
                .contains("./shelter test --all")
                .anyMatch(run -> run.startsWith("./shelter walk \"$STORY\""))
                .anyMatch(run -> run.startsWith("./shelter matrix \"$STORY\""));

        Path shelter = file(folder, "shelter", """
                #!/bin/sh
                [ "$*" = "steps --json" ] && echo '{"stories": [{"name": "one"}, {"name": "two"}], "naive": [{"name": "no"}]}'
                """);
        assertThat(shelter.toFile().setExecutable(true)).isTrue();
        Path output = folder.resolve("output");
        Subprocess.of("bash", "-eo", "pipefail", "-c", run(step("workflows/nightly", "Stories of the history")))
                .in(folder)
                .environment(Map.of("GITHUB_OUTPUT", output.toString()))
                .output();
        assertThat(output).hasContent("stories=[\"one\",\"two\"]");
    }

    private static Path file(Path folder, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
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

    private static String run(JsonNode step) {
        return step.at("/run").asText();
    }

    /** @param part of the path of its file */
    private static JsonNode step(String part, String name) throws IOException {
        return steps(part).stream()
                .filter(step -> step.at("/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> uses() throws IOException {
        return steps().stream()
                .map(step -> step.at("/uses").asText())
                .filter(uses -> !uses.isEmpty())
                .toList();
    }

    private static List<JsonNode> steps() throws IOException {
        return steps("");
    }

    /** All steps of workflows and actions. */
    private static List<JsonNode> steps(String part) throws IOException {
        Stream.Builder<JsonNode> found = Stream.builder();
        for (String folder : List.of("workflows", "actions")) {
            for (Path file : files(folder)) {
                if (file.toString().contains(part)) {
                    YAML.readTree(file.toFile()).findValues("steps").forEach(steps -> steps.forEach(found::add));
                }
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
