package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.story.Scratch;
import org.animalshelter.pipelines.story.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ExitCode;

/** The commands as a person types them. */
class StepsCommandTest {
    private static final String ROOT = "shelter.root";

    private final PrintStream usualOut = System.out;
    private final PrintStream usualErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path root;

    Scratch scratch;

    @BeforeEach
    void in_a_repository() throws IOException {
        scratch = Scratch.in(root);
        System.setProperty(ROOT, root.toString());
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void and_back() {
        System.clearProperty(ROOT);
        System.setOut(usualOut);
        System.setErr(usualErr);
    }

    @Test
    void a_history_without_a_story_is_told_how_one_is_written() {
        assertThat(run("steps")).isZero();
        assertThat(run("steps", "--check")).isZero();
        assertThat(run("tag")).isZero();
        assertThat(out().lines())
                .containsExactly(
                        "This history has no story yet: " + Stories.HOW_TO,
                        "This history has no story yet: " + Stories.HOW_TO,
                        "There is nothing to tag: " + Stories.HOW_TO);
    }

    @Test
    void a_reader_finds_their_way() throws IOException {
        scratch.withReminders();
        assertThat(run("tag")).isZero();
        assertThat(out().lines()).hasSize(4).allMatch(line -> line.startsWith("made "));
        assertThat(run("checkout", "reminders-1")).isZero();
        assertThat(run("next")).isZero();
        assertThat(run("previous")).isZero();
        assertThat(out()).contains("reminders-1  frontend  frontend: make reminders-1");
        assertThat(scratch.head()).isEqualTo(scratch.git("rev-parse", "reminders-1^{commit}"));
        assertThat(run("steps", "reminders")).isZero();
        assertThat(out())
                .contains("→ reminders-1  frontend ")
                .endsWith("reminders goes on after reminders-1, up to reminders-3: './shelter next'\n");
    }

    @Test
    void a_story_is_drawn_into_a_file() throws IOException {
        scratch.withReminders();
        var file = root.resolve("reminders.svg");
        assertThat(run("steps", "reminders", "--drawing", file.toString())).isZero();
        assertThat(file).content().contains("make reminders-2").contains("reminders on");
        assertThat(run("steps", "--drawing", file.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err())
                .contains("shelter steps: --drawing draws one story: name it, as in './shelter steps reminders");
    }

    @Test
    void before_a_story_it_is_told_that_it_begins() throws IOException {
        scratch.withReminders();
        scratch.git("checkout", "--quiet", "--detach", "main~4");
        assertThat(run("steps")).isZero();
        assertThat(run("steps", "--check")).isZero();
        var begins = "reminders begins here: './shelter next' goes to reminders-1";
        assertThat(out().lines()).containsExactly(begins, begins);
        assertThat(run("steps", "--json")).isZero();
        assertThat(out()).contains("\"notes\" : [ \"" + begins + "\" ]");
        assertThat(run("next")).isZero();
        assertThat(run("steps", "--json")).isZero();
        assertThat(out()).contains("\"reminders goes on after reminders-1, up to reminders-3: './shelter next'\"");
        scratch.git("checkout", "--quiet", "-b", "another");
        scratch.deploy("cents-1", Component.DB);
        assertThat(run("checkout", "reminders-1")).isZero();
        assertThat(run("steps")).isZero();
        assertThat(out()).endsWith("cents begins here: './shelter checkout cents-1' goes on\n");
    }

    @Test
    void what_is_wrong_is_said_and_ends_in_an_exit_code() throws IOException {
        scratch.withReminders();
        scratch.deploy("reminders-1", Component.FRONTEND);
        scratch.deploy("cents-2", Component.DB);
        assertThat(run("steps")).isEqualTo(ExitCode.SOFTWARE);
        assertThat(err()).contains("two commits are reminders-1").contains("cents-1 is missing");
        assertThat(run("steps", "--check")).isEqualTo(ExitCode.SOFTWARE);
        assertThat(out()).contains("✗ cents-1 is missing").endsWith("2 problems found.\n");
        assertThat(run("steps", "cents", "--check")).isEqualTo(ExitCode.SOFTWARE);
        assertThat(out()).contains("✓ cents-2 changes db alone").endsWith("1 problem found.\n");
        assertThat(run("steps", "cents")).isEqualTo(ExitCode.SOFTWARE);
        assertThat(run("steps", "type")).isEqualTo(ExitCode.SOFTWARE);
        assertThat(err()).contains("shelter: cents-1 is missing").contains("shelter: there is no story 'type'");
    }

    @Test
    void a_tag_of_somebody_else_is_reported() throws IOException {
        scratch.withReminders();
        scratch.git("tag", "reminders-2", "main");
        assertThat(run("tag")).isEqualTo(ExitCode.SOFTWARE);
        assertThat(out())
                .contains("left     " + scratch.head().substring(0, 7)
                        + " reminders-2, which is not the step and was not created by this command:"
                        + " 'git tag -d reminders-2' makes room");
    }

    @Test
    void a_naive_story_is_listed_and_replayed_when_it_is_named() throws IOException {
        scratch.withReminders();
        scratch.git("checkout", "--quiet", "--detach", "main~1");
        scratch.deploy("at-once-1", Component.DB);
        scratch.keepAs("at-once", "title: All at once\nbase: reminders-2\n", 1);
        assertThat(run("steps")).isZero();
        assertThat(out().lines())
                .contains("naive './shelter steps NAME' replays the patches of a story")
                .last()
                .isEqualTo("  at-once  All at once  1 on reminders-2");
        assertThat(scratch.git("for-each-ref", "refs/shelter")).isEmpty();
        assertThat(run("steps", "at-once")).isZero();
        assertThat(out()).contains("at-once, replayed from patches on ").contains("  at-once-1  db  ");
        assertThat(run("steps", "at-once", "--check")).isZero();
        assertThat(out()).contains("✓ at-once-1 changes db alone");
    }

    @Test
    void a_list_for_programs_is_no_check() {
        assertThat(run("steps", "--json", "--check")).isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("--json and --check exclude each other: choose one of them");
        assertThat(run("steps", "--build")).isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("--build needs --check: give both");
    }

    private int run(String... arguments) {
        var errors = new StringWriter();
        int exit = Shelter.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
        System.err.print(errors);
        return exit;
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
