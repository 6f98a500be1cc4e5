package org.animalshelter.pipelines.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.animalshelter.infra.release.Component;
import org.animalshelter.pipelines.cli.console.Console;
import org.animalshelter.pipelines.git.Repository;
import org.animalshelter.pipelines.release.Builder;
import org.animalshelter.pipelines.release.ReleaseNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps of a schema whose Maven is a script: it builds, and tests, what files of their names do not forbid. */
class StepBuildsTest {
    private static final String MAVEN = """
            #!/bin/sh
            echo "$@" >> RUNS
            case "$*" in
            *verify*)
              result='<testcase classname="SchemaTest" name="is_there"/>'
              test ! -f db/red || result='<testcase classname="SchemaTest" name="is_red"><failure/></testcase>'
              mkdir -p db/target/surefire-reports
              test -f db/untested || echo "<testsuite>$result</testsuite>" > db/target/surefire-reports/a.xml
              test ! -f db/red ;;
            *)
              test ! -f db/broken || { echo 'a semicolon is missing'; exit 1; }
              mkdir -p db/target/quarkus-app ;;
            esac
            """;

    @TempDir
    Path root;

    @TempDir
    Path home;

    final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Scratch scratch;

    @BeforeEach
    void a_repository() throws IOException {
        scratch = Scratch.in(root);
        var maven = Files.writeString(
                root.resolve("mvnw"), MAVEN.replace("RUNS", home.resolve("runs").toString()));
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void each_content_is_built_and_tested_once() throws IOException {
        scratch.say("cents-1", "Component: db", "db/b");
        scratch.deploy("cents-2", Component.DB);
        scratch.operate("cents-3", "toggle cents on");
        assertThat(problems()).isEmpty();
        assertThat(printed.toString()).contains("✓ cents-1 tests").contains("✓ cents-2 tests");
        assertThat(runs()).filteredOn(run -> run.contains("package")).hasSize(2);
        assertThat(runs()).filteredOn(run -> run.contains("verify")).hasSize(2);
        assertThat(problems()).isEmpty();
        assertThat(runs()).hasSize(4);
        assertThat(home.resolve("builds")).isEmptyDirectory();
    }

    @Test
    void a_step_that_does_not_build_does_not_hide_the_others() throws IOException {
        scratch.say("cents-1", "Component: db", "db/broken");
        scratch.git("rm", "--quiet", "db/broken");
        scratch.say("cents-2", "Component: db", "db/red");
        assertThat(problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("cents-1 does not build: the build of db failed: './mvnw")
                        .contains("its log " + home)
                        .contains("a semicolon is missing"))
                .contains("the tests of cents-2 fail: 0 passed, 1 failed, see " + home.resolve("logs/test-cents-2.log")
                        + ":\n  SchemaTest: is_red");
    }

    @Test
    void what_failed_is_tested_again() throws IOException {
        scratch.say("cents-1", "Component: db", "db/red");
        assertThat(problems()).hasSize(1);
        assertThat(problems()).hasSize(1);
        assertThat(runs()).filteredOn(run -> run.contains("verify")).hasSize(2);
    }

    @Test
    void a_step_without_a_test_has_proven_nothing() throws IOException {
        scratch.say("cents-1", "Component: db", "db/untested");
        assertThat(problems()).singleElement().asString().startsWith("the tests of cents-1 fail: 0 passed, see ");
    }

    private List<String> runs() throws IOException {
        return Files.readAllLines(home.resolve("runs"));
    }

    private List<String> problems() {
        try (var console = new Console(new PrintStream(printed), false)) {
            var repository = Repository.at(root);
            return new StepBuilds(repository, new Builder(repository, home, ReleaseNames.NONE), home, console)
                    .problems(Branches.of(root).reached().get("cents").steps());
        }
    }
}
