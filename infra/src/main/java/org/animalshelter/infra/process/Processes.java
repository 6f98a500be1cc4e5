package org.animalshelter.infra.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.release.Failure;

/** All programs that one production has started. None is started any more once this is closed. */
public final class Processes implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    // A terminal sends Ctrl-C to its whole process group. In sessions of their own the children do not get it, and are
    // stopped in order instead. macOS has no such command: there they get it, which costs order and nothing else.
    private static final List<String> OWN_SESSION =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    // What the person who starts production may set for the components, apart from what production itself decides.
    static final Pattern SETTINGS = Pattern.compile(
            "MIGRATE_.*|QUARKUS_(?!PROFILE|CONFIG_|HTTP_PORT|HTTP_SSL_|DATASOURCE_(JDBC_URL|USERNAME|PASSWORD)|FLYWAY_).*");

    private final Path logs;
    private final Path pids;
    private final Set<Child> running = ConcurrentHashMap.newKeySet();
    private boolean closed;

    /** Stops what a production that was killed has left behind in this home. */
    public Processes(Home home) {
        this.logs = home.folder("logs");
        this.pids = home.folder("run/pids");
        stopLeftovers();
    }

    /** Starts a program that stays. */
    public Child start(Program command) {
        var log = new LogFile(logs.resolve(fileName(command.name()) + ".log"));
        var child = launch(command, log);
        child.ended().thenRun(() -> forget(child));
        return child;
    }

    /**
     * Runs a program to its end.
     *
     * @throws Failure when it cannot be started, ends with another exit code than 0, or takes too long
     */
    public void run(Program command, Duration limit) {
        var child = start(command);
        try {
            int exit = child.ended().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (exit != 0) {
                throw new Failure(command.name() + " failed with exit code " + exit, child.said());
            }
        } catch (TimeoutException e) {
            throw new Failure(command.name() + " did not end within " + limit.toSeconds() + " s", child.said());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(command.name() + " was not waited for: production is being stopped", e);
        } finally {
            child.stop(PATIENCE);
        }
    }

    private synchronized Child launch(Program command, LogFile log) {
        if (closed) {
            throw new Failure(command.name() + " is not started: production is being stopped");
        }
        var line = new ArrayList<>(OWN_SESSION);
        line.addAll(command.line());
        var builder = new ProcessBuilder(line)
                .directory(command.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        Environment.clean(builder.environment(), SETTINGS);
        builder.environment().putAll(command.environment());
        try {
            var process = builder.start();
            note(command, process);
            var child = new Child(command, process, log);
            running.add(child);
            return child;
        } catch (IOException e) {
            throw new Failure(command.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** A process that a later production could not find must not run: this thread may just have been interrupted. */
    private void note(Program command, Process process) {
        try {
            PidFile.write(pidFile(command.name()), process.toHandle(), command.stopSignal());
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private synchronized void forget(Child child) {
        running.remove(child);
        // It may have been started again meanwhile, and the file is about that one then.
        if (running.stream().noneMatch(other -> other.name().equals(child.name()))) {
            try {
                Files.deleteIfExists(pidFile(child.name()));
            } catch (IOException e) {
                // A pid file that stays names a process that does not run, and is ignored.
            }
        }
    }

    private Path pidFile(String name) {
        return pids.resolve(fileName(name));
    }

    private static String fileName(String name) {
        return name.replace(' ', '-');
    }

    private void stopLeftovers() {
        try (Stream<Path> files = Files.list(pids)) {
            var found = files.toList();
            found.parallelStream().forEach(file -> PidFile.stop(file, PATIENCE));
            for (var file : found) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new Failure("the folder " + pids + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Stops whatever still runs. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        List.copyOf(running).parallelStream().forEach(child -> {
            child.stop(PATIENCE);
            forget(child);
        });
    }
}
