package org.animalshelter.infra.backend;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.process.Child;
import org.animalshelter.infra.process.JavaProgram;
import org.animalshelter.infra.process.Keeper;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.infra.process.Program;
import org.animalshelter.infra.release.LogEnd;

/** One instance of a backend release, kept running. */
public final class Backend implements AutoCloseable {
    // It finishes the requests that it has before it ends, and gives up itself before this.
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);
    // Of the time that a start may take: it must also end where the others leave nothing over.
    private static final int POLITE_PART = 2;
    static final String READINESS = "/q/health/ready";
    static final List<String> OPTIONS = List.of(
            // Enough for a start with hardly a collection.
            "-Xms96m",
            "-Xmx160m",
            "-XX:+UseSerialGC",
            // The second compiler takes half of all the work of a start, on the processors that serve the others'
            // requests.
            "-XX:TieredStopAtLevel=1",
            // The first one is quick, so it may begin after 40 calls instead of 200: an instance is warm sooner, in
            // two thirds of the time.
            "-XX:CompileThresholdScaling=0.2",
            "-Xshare:auto",
            // Without memory it would answer with errors for ever; ended, it is started again.
            "-XX:+ExitOnOutOfMemoryError");

    private final URI address;
    private final Keeper keeper;

    private Backend(URI address, Keeper keeper) {
        this.address = address;
        this.keeper = keeper;
    }

    /**
     * Starts an instance and returns when it is ready. Beside others it lets those have the processors first, until it
     * serves too.
     *
     * @param number tells it from the other instances of this production
     * @param release what it reports as its release
     * @param artifact holds {@code quarkus-run.jar}
     * @param watcher learns when it can take requests and when it is gone
     */
    public static Backend start(
            Home home,
            Processes processes,
            int number,
            String release,
            Path artifact,
            BackendSettings settings,
            Watcher watcher,
            Consumer<String> events) {
        int port = home.port(portName(number));
        var address = address(port);
        var command = command(number, port, release, artifact, settings, List.of());
        var keeper = new Keeper(
                command.name(),
                STOPPED_WITHIN,
                () -> untilReady(processes.start(command), address.resolve(READINESS), settings.readyWithin(), watcher),
                new Keeper.Watcher() {
                    @Override
                    public void ready(Child child) {
                        watcher.ready(address, child.pid());
                    }

                    @Override
                    public void gone() {
                        watcher.gone();
                    }
                },
                events);
        return new Backend(address, keeper);
    }

    static String portName(int number) {
        return "backend-" + number;
    }

    static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** @param more options of Java, which win over the usual ones */
    static Program command(
            int number, int port, String release, Path artifact, BackendSettings settings, List<String> more) {
        var options = options(artifact);
        options.addAll(more);
        return new Program(
                "backend " + number,
                JavaProgram.line(artifact, options),
                environment(port, release, settings, settings.backupOf(number)),
                artifact);
    }

    private static Child untilReady(Child child, URI readiness, Duration limit, Watcher watcher) {
        if (watcher.givesWay()) {
            child.giveWay(limit.dividedBy(POLITE_PART));
        }
        return child.awaitAnswer(readiness, limit, watcher::isWanted);
    }

    /** From now on it serves, and has its share of the processors. */
    public void serve() {
        keeper.child().takeTurn();
    }

    /** Where it answers, for this machine alone. */
    public URI address() {
        return address;
    }

    private static List<String> options(Path artifact) {
        var options = new ArrayList<>(OPTIONS);
        options.addAll(ClassArchive.of(artifact).options());
        return options;
    }

    static Map<String, String> environment(int port, String release, BackendSettings settings, Path backup) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("DATABASE_URL", settings.database());
        environment.put("DATABASE_USER", settings.role().user());
        environment.put("DATABASE_PASSWORD", settings.role().password());
        environment.put("UNLEASH_URL", settings.unleash().resolve("/api/").toString());
        environment.put("UNLEASH_TOKEN", settings.unleashToken());
        environment.put("UNLEASH_BACKUP_FILE", backup.toString());
        environment.put("SESSION_KEY", settings.sessionKey());
        environment.put("MICROCHIP_REGISTRY_URL", settings.registry().toString());
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("RELEASE", release);
        return environment;
    }

    /** What it logged last. */
    public LogEnd said() {
        return keeper.child().said();
    }

    /** Lets it finish what it has, and ends it. */
    @Override
    public void close() {
        keeper.close();
    }

    /** Learns when an instance can take requests. */
    public interface Watcher {
        /** Whether it is still worth to wait for the instance. */
        boolean isWanted();

        /** Whether others have the processors first until it serves. */
        boolean givesWay();

        void ready(URI address, long pid);

        void gone();
    }
}
