package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.process.Subprocess;
import org.animalshelter.pipelines.test.Results;
import org.animalshelter.pipelines.test.Suite;
import org.animalshelter.pipelines.test.SuiteResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSummaryTest {
    private static final String REPORT = """
            <testsuite>
              <testcase classname="AnimalTest" name="an_animal_is_found"/>
              <testcase classname="AnimalTest" name="an_animal_is_lost"><failure message="gone"/></testcase>
              <testcase classname="AnimalTest" name="an_animal_explodes"><error message="boom"/></testcase>
              <testcase classname="AnimalTest" name="an_animal_sleeps"><skipped/></testcase>
            </testsuite>
            """;

    @TempDir
    Path folder;

    @Test
    void reports_are_counted_and_failures_named() throws IOException {
        var outcome = outcomeOf(suite("true", REPORT));
        assertThat(outcome.passed()).isFalse();
        assertThat(new TestSummary(List.of(outcome), new Style(false)).text())
                .contains("FAILED  backend")
                .contains("AnimalTest: an_animal_is_lost")
                .contains("AnimalTest: an_animal_explodes")
                .endsWith("\n1 passed, 2 failed, 1 skipped");
    }

    @Test
    void a_suite_in_which_no_test_ran_has_not_passed() throws IOException {
        assertThat(outcomeOf(suite("true", "<testsuite/>")).passed()).isFalse();
    }

    @Test
    void a_suite_whose_tests_pass_but_whose_command_fails_has_not_passed() throws IOException {
        var green = "<testsuite><testcase classname='A' name='b'/></testsuite>";
        assertThat(outcomeOf(suite("true", green)).passed()).isTrue();
        assertThat(outcomeOf(suite("false", green)).passed()).isFalse();
    }

    @Test
    void the_reports_of_an_earlier_run_do_not_count() throws IOException {
        Files.writeString(folder.resolve("TEST-old.xml"), REPORT);
        assertThat(outcomeOf(new Suite("backend", List.of(), List.of(Subprocess.of("true")), List.of(folder)))
                        .results())
                .isEqualTo(Results.NONE);
    }

    private Suite suite(String outcome, String report) throws IOException {
        var source = Files.writeString(folder.resolve("report.txt"), report);
        var write = Subprocess.of(
                "cp", source.toString(), folder.resolve("TEST-a.xml").toString());
        return new Suite("backend", List.of(), List.of(write, Subprocess.of(outcome)), List.of(folder));
    }

    private SuiteResult outcomeOf(Suite suite) throws IOException {
        return suite.run(folder.resolve("log"));
    }
}
