package org.animalshelter.infra.unleash;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.process.Keeper;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.infra.process.Program;

/** The toggle server, kept running. */
public final class Unleash implements AutoCloseable {
    private static final String NAME = "Unleash";
    private static final int USUAL_PORT = 4242;
    private static final Duration READY_WITHIN = Duration.ofMinutes(1);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(5);

    private final Keeper keeper;
    private final URI address;

    private Unleash(Keeper keeper, URI address) {
        this.keeper = keeper;
        this.address = address;
    }

    /**
     * @param databaseUrl with user and password
     * @param events gets a line for people when the server died and when it is back
     */
    public static Unleash start(
            Home home,
            Processes processes,
            UnleashInstallation installation,
            String databaseUrl,
            Consumer<String> events) {
        int port = home.port("unleash", USUAL_PORT);
        var address = URI.create("http://127.0.0.1:" + port);
        var secrets = UnleashSecrets.of(home);
        var command = new Program(
                NAME,
                // Its heap grows as long as it may, and 160 MB are plenty for one shelter.
                List.of("node", "--max-old-space-size=160", "node_modules/unleash-server/dist/server.js"),
                environment(port, databaseUrl, secrets),
                installation.folder());
        var keeper = new Keeper(
                NAME,
                STOPPED_WITHIN,
                () -> processes.start(command).awaitAnswer(address.resolve("/health"), READY_WITHIN),
                Keeper.Watcher.NONE,
                events);
        return new Unleash(keeper, address);
    }

    /** Its page; the API is below {@code /api/}. */
    public URI address() {
        return address;
    }

    long pid() {
        return keeper.child().pid();
    }

    private static Map<String, String> environment(int port, String databaseUrl, UnleashSecrets secrets) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("NODE_ENV", "production");
        environment.put("HTTP_HOST", "127.0.0.1");
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("UNLEASH_URL", "http://localhost:" + port);
        environment.put("DATABASE_URL", databaseUrl);
        environment.put("DATABASE_SSL", "false");
        environment.putAll(secrets.environment());
        // It talks to the shelter alone.
        environment.put("CHECK_VERSION", "false");
        environment.put("SEND_TELEMETRY", "false");
        environment.put("LOG_LEVEL", "warn");
        return environment;
    }

    @Override
    public void close() {
        keeper.close();
    }
}
