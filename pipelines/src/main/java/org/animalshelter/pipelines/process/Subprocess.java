package org.animalshelter.pipelines.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.animalshelter.infra.release.Failure;

/**
 * One program with its arguments, run to its end.
 *
 * @param line the program and its arguments
 * @param folder where it runs
 * @param environment variables added to those of this process
 * @param input what it reads from its standard input
 */
public record Subprocess(List<String> line, Path folder, Map<String, String> environment, String input) {
    public static Subprocess of(List<String> line) {
        return new Subprocess(List.copyOf(line), Path.of("."), Map.of(), "");
    }

    public static Subprocess of(String... line) {
        return of(List.of(line));
    }

    public Subprocess in(Path folder) {
        return new Subprocess(line, folder, environment, input);
    }

    public Subprocess environment(Map<String, String> environment) {
        return new Subprocess(line, folder, environment, input);
    }

    public Subprocess input(String input) {
        return new Subprocess(line, folder, environment, input);
    }

    /**
     * Runs it and takes what it prints.
     *
     * @return its standard output without white space at the end
     * @throws SubprocessFailed when it exits with anything but 0
     */
    public String output() {
        try {
            var errors = Files.createTempFile("shelter-command", ".log");
            try {
                Process process = start(builder().redirectError(errors.toFile()));
                process.getOutputStream().write(input.getBytes());
                process.getOutputStream().close();
                var output = new String(process.getInputStream().readAllBytes()).stripTrailing();
                int exit = waitFor(process);
                if (exit != 0) {
                    throw SubprocessFailed.saying(this, exit, output + "\n" + Files.readString(errors));
                }
                return output;
            } finally {
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new IllegalStateException(this + " could not be run", e);
        }
    }

    /**
     * Runs it and adds all that it prints to a file.
     *
     * @throws SubprocessFailed when it exits with anything but 0; it carries the end of what was printed
     */
    public void logTo(Path log) {
        int exit = exitLoggingTo(log);
        if (exit != 0) {
            throw SubprocessFailed.loggingTo(log, this, exit);
        }
    }

    /** Runs it, adds all that it prints to a file, and returns its exit code. */
    public int exitLoggingTo(Path log) {
        ProcessBuilder builder = builder().redirectErrorStream(true);
        var process = start(builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
        return waitFor(process);
    }

    /** As a person would type it. */
    @Override
    public String toString() {
        return String.join(" ", line);
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(line).directory(folder.toFile());
        // Has a password in it, which is no business of a build.
        builder.environment().remove("SHELTER_DATABASE_URL");
        builder.environment().putAll(environment);
        return builder;
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Failure("'" + line.get(0) + "' cannot be run: install it, or add it to the PATH");
        }
    }

    /** A person who gives up waiting does not want the program to go on in the background. */
    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while a program was waited for", e);
        }
    }
}
