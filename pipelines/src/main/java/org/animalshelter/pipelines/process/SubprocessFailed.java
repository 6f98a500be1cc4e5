package org.animalshelter.pipelines.process;

import java.nio.file.Path;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.LogEnd;

/** A program exited with an error. */
public final class SubprocessFailed extends Failure {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 40;

    private SubprocessFailed(String sentence, LogEnd log) {
        super(sentence, log);
    }

    static SubprocessFailed saying(Subprocess program, int exit, String printed) {
        var lines = printed.lines().filter(line -> !line.isBlank()).toList();
        return new SubprocessFailed(
                sentence(program, exit) + ":\n"
                        + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size())),
                null);
    }

    static SubprocessFailed loggingTo(Path log, Subprocess program, int exit) {
        return new SubprocessFailed(sentence(program, exit), LogEnd.of(log, LINES));
    }

    private static String sentence(Subprocess program, int exit) {
        return "'" + program + "' failed with exit code " + exit;
    }
}
