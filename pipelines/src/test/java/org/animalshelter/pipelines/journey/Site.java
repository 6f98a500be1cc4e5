package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.rollout.InstanceStatus.State;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.infra.steering.Status;
import org.animalshelter.pipelines.process.Subprocess;

/** The production that the journeys are about: started by {@code ./shelter up}, or one that runs already. */
final class Site implements AutoCloseable {
    // The first start builds three components.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path root;
    private final URI url;
    private final Path home;
    private Process up;

    private Site(Path root, URI url, Path home) {
        this.root = root;
        this.url = url;
        this.home = home;
    }

    static Site open() throws Exception {
        var root = Path.of("..").toAbsolutePath().normalize();
        var elsewhere = System.getProperty("shelter.base-url");
        return elsewhere == null ? of(root) : new Site(root, URI.create(elsewhere), null);
    }

    /**
     * Starts production from a checkout, in a new folder.
     *
     * @param options of its first start
     */
    static Site of(Path root, String... options) throws Exception {
        var home = Files.createTempDirectory(Files.createDirectories(Path.of("target/journeys")), "home");
        var site = new Site(root, URI.create("http://localhost:" + freePort()), home.toAbsolutePath());
        site.start(List.of(options));
        return site;
    }

    URI url() {
        return url;
    }

    /** The folder of the repository. */
    Path root() {
        return root;
    }

    /** Starts it as a person does, and waits until it answers. */
    void start() throws Exception {
        start(List.of());
    }

    private void start(List<String> options) throws Exception {
        var log = home.resolveSibling(home.getFileName() + ".log");
        var line = new ArrayList<>(List.of(
                root.resolve("shelter").toString(),
                "up",
                "--port",
                String.valueOf(url.getPort()),
                "--home",
                home.toString()));
        line.addAll(options);
        up = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!up.isAlive() || System.nanoTime() > deadline) {
                up.destroy();
                throw new IllegalStateException("production did not start:\n" + Files.readString(log));
            }
            Thread.sleep(200);
        }
    }

    /** Stops it as Ctrl-C does. */
    void stop() throws Exception {
        up.destroy();
        if (!up.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("production did not stop within a minute of being asked to");
        }
    }

    /** {@code kill -9} for {@code ./shelter up} itself; what it started is left behind. */
    void kill() throws InterruptedException {
        up.destroyForcibly().waitFor();
    }

    /** The API client of the frontend release that runs. */
    Path client() {
        var given = System.getProperty("shelter.client");
        if (given != null) {
            return Path.of(given);
        }
        return running().component(Component.FRONTEND).release().artifact().resolve("client/client.js");
    }

    /** The folder of its data, secrets and logs. */
    Path home() {
        return home;
    }

    /** Skips a journey that starts, stops or kills, where production is not ours. */
    Site ours() {
        assumeTrue(home != null, "production runs elsewhere");
        return this;
    }

    /** Runs another command of the {@code shelter} against this production, and returns what it printed. */
    String shelter(String... arguments) {
        var line = new ArrayList<String>(List.of(root.resolve("shelter").toString()));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--home", home.toString()));
        return Subprocess.of(line).in(root).output();
    }

    /** What runs now. */
    Status running() {
        return control().status();
    }

    /** The short name of the release that runs. */
    String release(Component component) {
        return running().component(component).release().name();
    }

    Control control() {
        return Control.of(home);
    }

    /** {@code kill -9} for all instances of the backend. */
    void killBackends() {
        running().instances().forEach(instance -> kill(instance.pid()));
    }

    /** Waits until all instances of the backend serve again: the next journey begins with a whole production. */
    void awaitBackends() {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!running().instances().stream().allMatch(instance -> instance.state() == State.SERVING)) {
            assertThat(System.nanoTime()).as("the backends serve again").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** {@code kill -9} for one instance of the backend. */
    void killBackend() {
        kill(running().instances().get(0).pid());
    }

    /** {@code kill -9} for Unleash. */
    void killUnleash() throws IOException {
        kill(Long.parseLong(Files.readString(home.resolve("run/pids/Unleash")).split("\\s")[0]));
    }

    /** Makes the registry of microchips answer late. */
    void delayRegistry(Duration delay) throws Exception {
        var request = HttpRequest.newBuilder(running().registry().resolve("/switch"))
                .PUT(BodyPublishers.ofString("{\"delayMillis\": " + delay.toMillis() + ", \"mode\": \"normal\"}"))
                .build();
        assertThat(HTTP.send(request, BodyHandlers.discarding()).statusCode()).isLessThan(300);
    }

    /** {@code kill -9} for PostgreSQL's first process. */
    void killPostgres() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0));
        assertThat(kill(pid))
                .as("PostgreSQL, process " + pid + ", ran until it was killed")
                .isTrue();
    }

    /** @return whether there was such a process to be killed */
    private static boolean kill(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false);
    }

    private boolean answers() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(url.resolve("/api/version")).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        if (up != null) {
            stop();
            Subprocess.of("rm", "-r", home.toString()).output();
        }
    }
}
