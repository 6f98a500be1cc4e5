package org.animalshelter.pipelines.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.animalshelter.infra.production.Control;
import org.animalshelter.pipelines.Checkout;
import org.animalshelter.pipelines.UserError;
import org.animalshelter.pipelines.command.Logs;

/** A production that nobody else uses, started and stopped by {@code ./shelter up} as a person does it. */
final class OwnProduction implements AutoCloseable {
    private static final Duration SERVES_WITHIN = Duration.ofMinutes(5);
    private static final int BETWEEN_LOOKS_MILLIS = 20;
    private static final int ANSWER_MILLIS = 2_000;
    private static final int SECONDS_TO_STOP = 60;

    private final Path home;
    private final URI page;
    private final Path log = Checkout.home().resolve("logs/bench-up.log");
    private Process up;

    /** @param home for its data; whoever made it removes it */
    OwnProduction(Path home, int port) {
        this.home = home;
        this.page = URI.create("http://localhost:" + port);
    }

    Path home() {
        return home;
    }

    Control control() {
        return Control.of(home);
    }

    /**
     * Starts it.
     *
     * @param options of {@code up}
     * @return how long it took until somebody could use it
     * @throws UserError when it does not start
     */
    Duration start(String... options) {
        List<String> line =
                new ArrayList<>(List.of(Checkout.root().resolve("shelter").toString(), "up"));
        line.addAll(List.of("--home", home.toString(), "--port", Integer.toString(page.getPort())));
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(Checkout.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Logs.begin(log).toFile());
        // What is measured is the machine's own database, and nobody else's is filled.
        builder.environment().remove("SHELTER_DATABASE_URL");
        try {
            long begun = System.nanoTime();
            awaitServing(begin(builder), begun + SERVES_WITHIN.toNanos());
            return Duration.ofNanos(System.nanoTime() - begun);
        } catch (IOException e) {
            throw new UserError("'./shelter up' cannot be run: " + e.getMessage());
        }
    }

    private synchronized Process begin(ProcessBuilder builder) throws IOException {
        up = builder.start();
        return up;
    }

    private void awaitServing(Process up, long deadline) throws IOException {
        while (!serves()) {
            if (!up.isAlive() || System.nanoTime() > deadline) {
                List<String> said = Files.readAllLines(log);
                throw new UserError("the production to be measured did not start, see " + log + ": "
                        + (said.isEmpty() ? "" : said.get(said.size() - 1)));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while production starts", e);
        }
    }

    /** Through the router and a backend. */
    private boolean serves() {
        try {
            var connection =
                    (HttpURLConnection) page.resolve("/api/version").toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Stops it in order, as Ctrl-C does. */
    @Override
    public synchronized void close() {
        if (up == null) {
            return;
        }
        up.destroy();
        try {
            // Whatever interrupts this program now: the folder is not removed before production has ended.
            up.onExit().orTimeout(SECONDS_TO_STOP, TimeUnit.SECONDS).join();
        } catch (CompletionException late) {
            up.destroyForcibly();
        }
        up = null;
    }
}
