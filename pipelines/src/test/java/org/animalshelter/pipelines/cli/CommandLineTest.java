package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ExitCode;

class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "status",
                "deploy",
                "traffic",
                "toggle",
                "steps",
                "tag",
                "next",
                "previous",
                "checkout",
                "walk",
                "matrix",
                "can-i-deploy",
                "orders",
                "pipeline",
                "operate",
                "check-commit",
                "build",
                "verify",
                "test",
                "bench",
                "clean"
            })
    void every_command_explains_itself(String command) {
        assertThat(run(command, "--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).startsWith("Usage: shelter " + command).contains("--help");
    }

    /** The list of commands shows the first line of what each explains. */
    @Test
    void the_list_of_commands_says_of_each_in_a_sentence_what_it_does() {
        assertThat(Shelter.commandLine().getSubcommands().values())
                .extracting(command -> command.getCommandSpec().usageMessage().description()[0])
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).endsWith("."));
    }

    @Test
    void a_mistyped_command_is_answered_with_the_likely_one() {
        assertThat(run("togle")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("'togle'").contains("Did you mean: shelter toggle");
    }

    @Test
    void a_missing_command_is_asked_for() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("missing command").contains("--help");
    }

    @ParameterizedTest
    @CsvSource({"walk, --html", "matrix, --html", "matrix, --junit"})
    void a_file_that_cannot_be_written_is_refused_before_anything_begins(String command, String option) {
        assertThat(run(command, "reminders", option, "no/such/folder/file")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains(option + " is no/such/folder/file, which cannot be written")
                .contains("choose a file in an existing folder");
    }

    @Test
    void a_pipeline_takes_a_component_or_a_commit() {
        assertThat(run("pipeline")).isEqualTo(ExitCode.USAGE);
        assertThat(run("pipeline", "db", "--at", "HEAD")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_commit_is_tested_by_component() {
        assertThat(run("test", "--at", "HEAD")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--at tests one component: name db, backend or frontend");
    }

    @Test
    void a_number_that_cannot_be_meant_is_refused_with_what_can() {
        assertThat(run("up", "--port", "99999")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--port is 99999: choose a number from 1 to 65535");
    }

    @ParameterizedTest
    @CsvSource({"--rate, 2001, 2000", "--rate, 0, 2000", "--seconds, 3601, 3600", "--volunteers, 101, 100"})
    void traffic_is_bounded(String option, String number, String most) {
        assertThat(run("traffic", option, number)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(option + " is " + number + ": choose a number from 1 to " + most);
    }

    @ParameterizedTest
    @CsvSource({"--seconds, 61, 60", "--seconds, 0, 60", "--rounds, 21, 20", "--rounds, 0, 20"})
    void a_benchmark_is_bounded(String option, String number, String most) {
        assertThat(run("bench", option, number)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(option + " is " + number + ": choose a number from 1 to " + most);
    }

    @Test
    void a_toggle_needs_a_state() {
        assertThat(run("toggle", "hello")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("say 'on' or 'off' after 'hello'");
    }

    @Test
    void nobody_is_left_out_of_off() {
        assertThat(run("toggle", "hello", "off", "--for", "ada")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("only 'on' takes --for and --percent");
    }

    @Test
    void a_toggle_cannot_be_on_for_more_than_everyone() {
        assertThat(run("toggle", "hello", "on", "--percent", "101")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--percent is 101: choose a number from 0 to 100");
    }

    @Test
    void an_unknown_suite_is_refused_with_the_ones_there_are() {
        assertThat(run("test", "backend", "backed")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("there is no suite backed: choose from db, backend, frontend");
    }

    @Test
    void an_unknown_component_is_refused_with_the_ones_there_are() {
        assertThat(run("build", "backend", "backed")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("there is no component 'backed': choose from db, backend, frontend");
    }

    @Test
    void only_the_journeys_can_be_pointed_at_another_production() {
        assertThat(run("test", "journeys", "db", "--base-url", "http://localhost:8080"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--base-url is for the suite journeys alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "http://localhost:8080/animals", "ftp://localhost"})
    void an_address_that_cannot_be_meant_is_refused_with_one_that_can(String url) {
        assertThat(run("test", "--base-url", url)).isNotZero();
        assertThat(err.toString()).contains("--base-url is " + url + ": write it as http://localhost:8080");
    }

    @Test
    void a_client_is_that_of_another_production() {
        assertThat(run("test", "--client", "client.js")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--base-url");
        assertThat(run("test", "--base-url", "http://localhost:8080", "--client", "none.js"))
                .isNotZero();
        assertThat(err.toString()).contains("there is no file none.js");
    }

    private int run(String... arguments) {
        var shelter = Shelter.commandLine();
        shelter.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return shelter.execute(arguments);
    }
}
