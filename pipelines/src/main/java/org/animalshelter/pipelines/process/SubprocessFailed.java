package org.animalshelter.pipelines.process;

import java.util.List;

/** A program exited with an error. The message has the end of what it printed. */
public final class SubprocessFailed extends RuntimeException {
    private static final int LINES = 40;

    SubprocessFailed(Subprocess command, int exit, String printed) {
        super("'" + command + "' failed with exit code " + exit + ":\n" + end(printed));
    }

    private static String end(String printed) {
        List<String> lines = printed.lines().filter(line -> !line.isBlank()).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
