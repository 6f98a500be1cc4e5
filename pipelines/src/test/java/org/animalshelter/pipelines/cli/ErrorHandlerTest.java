package org.animalshelter.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.animalshelter.infra.release.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

class ErrorHandlerTest {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void a_failure_for_people_is_its_sentence_and_nothing_else() {
        assertThat(runFailingWith(new Failure("port 8080 is taken"))).isEqualTo(ExitCode.SOFTWARE);
        assertThat(err.toString().strip()).isEqualTo("shelter: port 8080 is taken");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_nobody_foresaw_keeps_its_stack_trace_in_a_file() {
        runFailingWith(new IllegalStateException("boom"));
        var log = folder.resolve("error.log");
        assertThat(err.toString()).contains("unexpected error").contains(log.toString());
        assertThat(log)
                .content()
                .contains("IllegalStateException: boom")
                .contains("at " + getClass().getName());
    }

    private int runFailingWith(RuntimeException failure) {
        return new CommandLine(new Failing(failure))
                .setExecutionExceptionHandler(new ErrorHandler(folder.resolve("error.log")))
                .setErr(new PrintWriter(err, true))
                .execute();
    }

    @Command
    private record Failing(RuntimeException failure) implements Callable<Integer> {
        @Override
        public Integer call() {
            throw failure;
        }
    }
}
