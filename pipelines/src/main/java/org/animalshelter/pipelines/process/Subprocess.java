package org.animalshelter.pipelines.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** The same program with more arguments. */
    public Subprocess with(List<String> arguments) {
        return new Subprocess(Stream.concat(line.stream(), arguments.stream()).toList(), folder, environment, input);
    }

    public Subprocess with(String... arguments) {
        return with(List.of(arguments));
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
                var process = start(errors);
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
        return waitFor(start(builder().redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()))));
    }

    /**
     * Starts it, and leaves it to the caller to talk to it and to end it.
     *
     * @param errors takes its standard error
     */
    Process start(Path errors) {
        return start(builder().redirectError(errors.toFile()));
    }

    /** As a person would type it. */
    @Override
    public String toString() {
        return String.join(" ", line);
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(line).directory(folder.toFile());
        // It has a password in it, which neither builds nor scripts need.
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

    /** Where the wait is interrupted the program must not go on in the background. */
    private int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while '" + this + "' was running", e);
        }
    }
}
