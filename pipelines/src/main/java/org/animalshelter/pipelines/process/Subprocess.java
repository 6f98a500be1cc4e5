package org.animalshelter.pipelines.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.animalshelter.infra.process.Environment;
import org.animalshelter.infra.release.Failure;

/**
 * One program with its arguments, run to its end.
 *
 * @param line the program and its arguments
 * @param folder where it runs
 * @param environment variables added to what it gets to know of the shell
 * @param input what it reads from its standard input
 */
public record Subprocess(List<String> line, Path folder, Map<String, String> environment, String input) {
    // How builds and tests, and git for them, reach their tools, the network and Docker; and what the person adds.
    private static final Pattern TOOLS =
            Pattern.compile("JAVA_HOME|MVNW_.*|MAVEN_USER_HOME|NPM_TOKEN|NODE_AUTH_TOKEN|CI"
                    + "|DOCKER_.*|TESTCONTAINERS_.*|PLAYWRIGHT_.*|CURL_CA_BUNDLE|SSH_.*|GNUPGHOME|GPG_TTY|EMAIL"
                    + "|GIT_(CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)|(AUTHOR|COMMITTER)_(NAME|EMAIL)|EXEC_PATH|ASKPASS|TERMINAL_PROMPT"
                    + "|(SSH|SSL|HTTP|PROXY|LFS)\\w*)|"
                    + System.getenv()
                            .getOrDefault("SHELTER_PASS_ON", "")
                            .strip()
                            .replaceAll("\\W+", "|"));

    // An 'omit' in a person's .npmrc would leave some out.
    private static final String LIBRARIES = "dev\n\noptional\n\npeer";

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

    /** The same program with more variables. */
    public Subprocess environment(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new Subprocess(line, folder, Map.copyOf(all), input);
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
                process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().close();
                var output =
                        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
                int exit = waitFor(process);
                if (exit != 0) {
                    throw SubprocessFailed.saying(
                            this, exit, output + "\n" + new String(Files.readAllBytes(errors), StandardCharsets.UTF_8));
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
        return waitFor(startLoggingTo(log));
    }

    /** Runs it for no longer than a limit, adds all that it prints to a file, and returns whether it exited with 0. */
    public boolean isDoneWithin(Duration limit, Path log) {
        var process = startLoggingTo(log);
        process.onExit()
                .completeOnTimeout(process, limit.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        boolean ended = !process.isAlive();
        end(process);
        return ended && process.exitValue() == 0;
    }

    private Process startLoggingTo(Path log) {
        return start(builder().redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile())));
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
        Environment.clean(builder.environment(), TOOLS);
        builder.environment().put("npm_config_include", LIBRARIES);
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
            end(process);
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while '" + this + "' was running", e);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
