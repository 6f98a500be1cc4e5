package org.animalshelter.db;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command left behind: its exit code, and what it printed. */
public record Outcome(int exitCode, String out, String err) {

    /** Runs the command line as the program would, within this process. */
    public static Outcome of(CommandLine commandLine, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = commandLine
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Outcome(exitCode, out.toString(), err.toString());
    }
}
