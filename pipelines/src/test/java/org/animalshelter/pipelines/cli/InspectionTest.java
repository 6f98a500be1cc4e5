package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.story.Branches;
import org.animalshelter.pipelines.story.Scratch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
    private static final String ONE_AT_A_TIME = ": make a commit of each, they are deployed one at a time";

    @TempDir
    Path root;

    final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Scratch scratch;

    @BeforeEach
    void a_repository() throws IOException {
        scratch = Scratch.in(root);
    }

    @Test
    void each_step_of_a_good_story_gets_a_line() throws IOException {
        scratch.withReminders();
        assertThat(problems()).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "✓ reminders-1 changes frontend alone",
                        "✓ reminders-2 changes backend alone",
                        "✓ reminders-3 deploys nothing: toggle reminders on --for ada");
    }

    @Test
    void a_step_that_changes_two_components_is_refused() throws IOException {
        scratch.say("cents-1", "Component: backend", "backend/b", "db/b");
        assertThat(problems()).containsExactly("cents-1 says backend and gives db another release" + ONE_AT_A_TIME);
    }

    @Test
    void a_step_that_changes_another_component_is_refused() throws IOException {
        scratch.say("cents-1", "Component: frontend", "backend/b", "db/b");
        assertThat(problems())
                .containsExactly(
                        "cents-1 says frontend and does not change it",
                        "cents-1 says frontend and gives db and backend another release" + ONE_AT_A_TIME);
    }

    @Test
    void a_step_that_changes_nothing_is_refused() throws IOException {
        scratch.say("cents-1", "Component: db", "docs/b");
        assertThat(problems()).containsExactly("cents-1 says db and does not change it");
    }

    @Test
    void what_java_components_share_belongs_to_no_step() throws IOException {
        scratch.say("cents-1", "Component: db", "db/b", "pom.xml");
        assertThat(problems()).containsExactly("cents-1 says db and gives backend another release" + ONE_AT_A_TIME);
    }

    @Test
    void an_operation_that_changes_a_component_is_refused() throws IOException {
        scratch.say("cents-1", "Operation: toggle cents on", "frontend/b");
        assertThat(problems())
                .containsExactly("cents-1 says toggle cents on and gives frontend another release" + ONE_AT_A_TIME);
    }

    @Test
    void between_the_steps_a_commit_changes_one_component_at_most() throws IOException {
        scratch.write("backend/before");
        scratch.write("db/before");
        scratch.commit("docs: before the story");
        scratch.deploy("cents-1", Component.DB);
        scratch.write("backend/b");
        scratch.commit("backend: tidy up");
        scratch.write("backend/c");
        scratch.write("frontend/c");
        var between = scratch.commit("docs: between").substring(0, 7);
        scratch.deploy("cents-2", Component.BACKEND);
        scratch.write("backend/after");
        scratch.write("db/after");
        scratch.commit("docs: after the story");
        assertThat(problems())
                .containsExactly(
                        between + " 'docs: between', within cents, changes backend and frontend" + ONE_AT_A_TIME);
    }

    @Test
    void all_that_is_wrong_is_told() throws IOException {
        scratch.say("cents-1", "Component: db", "docs/b");
        scratch.say("cents-2", "Component: db", "frontend/b", "db/b");
        scratch.say("types-1", "Component: fronted");
        scratch.say("types-3", "Component: db");
        scratch.say("types", "Component: db");
        assertThat(problems())
                .hasSize(6)
                .anyMatch(problem -> problem.startsWith("cents-1 says db and does not"))
                .anyMatch(problem -> problem.startsWith("cents-2 says db and gives frontend"))
                .anyMatch(problem -> problem.contains("no component 'fronted'"))
                .anyMatch(problem -> problem.startsWith("types-2 is missing"))
                .anyMatch(problem -> problem.startsWith("types-3 says db and does not"))
                .anyMatch(problem -> problem.contains("has the line 'Step: types'"));
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).hasSize(6).allMatch(line -> line.startsWith("✗ "));
    }

    private List<String> problems() {
        try (var console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false)) {
            return new Inspection(Repository.at(root).history(), console)
                    .of(Branches.of(root).reached());
        }
    }
}
