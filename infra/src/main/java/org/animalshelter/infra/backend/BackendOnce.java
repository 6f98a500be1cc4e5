package org.animalshelter.infra.backend;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.process.Child;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.infra.release.LogEnd;

/** One instance of a backend release on trial: it is not restarted when it ends, and it runs at normal priority. */
public final class BackendOnce implements AutoCloseable {
    // It lives for seconds, and most of its work is to get going.
    private static final List<String> OPTIONS = List.of(
            // What is called a few hundred times only is not worth to be compiled early.
            "-XX:CompileThresholdScaling=1",
            // Classes that a compiler wrote a moment ago need no proof. That saves a tenth of all work.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    private final URI address;
    private final Child child;

    private BackendOnce(URI address, Child child) {
        this.address = address;
        this.child = child;
    }

    /**
     * Starts an instance and returns when it is ready.
     *
     * @param number tells it from the others of this home, also from those that have ended
     * @param release what it reports as its release
     * @param artifact holds {@code quarkus-run.jar}
     * @throws org.animalshelter.infra.release.Failure when it does not get ready, with the end of its log
     */
    public static BackendOnce start(
            Home home, Processes processes, int number, String release, Path artifact, BackendSettings settings) {
        int port = home.port(Backend.portName(number));
        var address = Backend.address(port);
        var child = processes.start(Backend.command(number, port, release, artifact, settings, OPTIONS));
        return new BackendOnce(address, child.awaitAnswer(address.resolve(Backend.READINESS), settings.readyWithin()));
    }

    /** Where it answers, for this machine alone. */
    public URI address() {
        return address;
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    /** What it logged last. */
    public LogEnd said() {
        return child.said();
    }

    /** The file that it logs to. */
    public Path log() {
        return child.log();
    }

    /** Ends it at once, with whatever it has not finished. */
    @Override
    public void close() {
        child.stop(Duration.ZERO);
    }
}
