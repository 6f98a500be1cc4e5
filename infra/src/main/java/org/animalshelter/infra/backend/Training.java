package org.animalshelter.infra.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.postgres.Credentials;
import org.animalshelter.infra.process.Child;
import org.animalshelter.infra.process.JavaProgram;
import org.animalshelter.infra.process.OnExit;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.infra.process.Program;
import org.animalshelter.infra.release.Failure;

/** One life of an instance that serves no one: it starts, answers a few requests, and stops. */
final class Training {
    private static final Duration LISTENS_WITHIN = Duration.ofSeconds(60);
    // It writes what it learned when it ends, and a busy machine takes its time for that.
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(90);
    // What Java itself ends with when it is told to.
    private static final int TERMINATED = 143;
    private static final int ANSWER_MILLIS = 10_000;

    // Nothing listens on port 1. An instance starts without a database and a toggle server all the same.
    private static final String NOWHERE = "127.0.0.1:1";

    private static final List<String> LOOKED_AT = List.of("/api/version", "/api/animals", "/api/openapi");

    private Training() {}

    /**
     * @param options of Java, beside those that every instance gets
     * @throws Failure when it does not start, or does not end well
     */
    static void run(Path artifact, List<String> options) {
        var folder = folder();
        try (var home = Home.open(folder);
                var processes = new Processes(home);
                // The instance is in a session of its own and does not hear Ctrl-C.
                var stop = new OnExit("stop of a training", processes::close)) {
            live(home, processes, artifact, options);
        } finally {
            PrivateFiles.delete(folder);
        }
    }

    private static void live(Home home, Processes processes, Path artifact, List<String> options) {
        int port = home.port("training");
        var all = new ArrayList<>(Backend.OPTIONS);
        all.addAll(options);
        var child = processes.start(new Program(
                "training",
                JavaProgram.line(artifact, all),
                Backend.environment(
                        port, "training", settings(home), home.path().resolve("toggles.json")),
                artifact));
        var address = URI.create("http://127.0.0.1:" + port);
        child.awaitReady(() -> isAnswered(address.resolve("/q/health/ready")), LISTENS_WITHIN);
        LOOKED_AT.forEach(path -> isAnswered(address.resolve(path)));
        child.stop(ENDED_WITHIN);
        requireGoodEnd(child);
    }

    private static BackendSettings settings(Home home) {
        return new BackendSettings(
                "jdbc:postgresql://" + NOWHERE + "/shelter",
                new Credentials("nobody", "nobody"),
                URI.create("http://" + NOWHERE),
                "*:production.nobody",
                home.secret("session-key"),
                URI.create("http://" + NOWHERE),
                home.path(),
                LISTENS_WITHIN);
    }

    /** Any answer will do: without a database it is never ready. */
    private static boolean isAnswered(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void requireGoodEnd(Child child) {
        try {
            int exit = child.ended().get(1, TimeUnit.SECONDS);
            if (exit != 0 && exit != TERMINATED) {
                throw new Failure("the training ended with exit code " + exit, child.said());
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new Failure("the training did not end", child.said());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("the training was not waited for", e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("shelter-training");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
