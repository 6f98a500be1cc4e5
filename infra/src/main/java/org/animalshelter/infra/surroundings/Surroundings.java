package org.animalshelter.infra.surroundings;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.animalshelter.infra.backend.BackendSettings;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.home.PrivateFiles;
import org.animalshelter.infra.postgres.DatabaseServer;
import org.animalshelter.infra.postgres.Databases;
import org.animalshelter.infra.postgres.Durability;
import org.animalshelter.infra.postgres.EmbeddedPostgres;
import org.animalshelter.infra.postgres.Roles;
import org.animalshelter.infra.process.Processes;
import org.animalshelter.infra.process.Teardown;
import org.animalshelter.infra.registry.MicrochipRegistry;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.schema.Schema;
import org.animalshelter.infra.unleash.KnownTokens;
import org.animalshelter.infra.unleash.Unleash;
import org.animalshelter.infra.unleash.UnleashInstallation;
import org.animalshelter.infra.unleash.UnleashSecrets;

/** The parts of one home that are no releases. Whatever is started is added to the parts that are stopped in the end. */
public final class Surroundings {
    private static final String DATABASE = "shelter";
    private static final String TOGGLES = "run/toggles";

    private final Teardown parts;
    private final Consumer<String> events;
    private final Home home;
    private final Processes processes;
    private final Roles roles;
    private final Vertx vertx;

    private Surroundings(Path folder, Teardown parts, Consumer<String> events) {
        this.parts = parts;
        this.events = events;
        home = Home.open(folder);
        parts.add(home::close);
        processes = new Processes(home);
        parts.add(processes::close);
        roles = Roles.of(home);
        vertx = Vertx.vertx(new VertxOptions()
                .setUseDaemonThread(true)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        parts.add(() -> vertx.close().toCompletionStage().toCompletableFuture().join());
    }

    /**
     * Opens the home, and starts nothing yet.
     *
     * @param events gets a line for people when a part died and when it is back
     * @throws Failure when the home is in use, or cannot be used
     */
    public static Surroundings in(Path home, Teardown parts, Consumer<String> events) {
        return new Surroundings(home, parts, events);
    }

    public Home home() {
        return home;
    }

    public Processes processes() {
        return processes;
    }

    public Vertx vertx() {
        return vertx;
    }

    public MicrochipRegistry startRegistry() {
        var registry = MicrochipRegistry.start(vertx, home.port("registry"));
        parts.add(registry::close);
        return registry;
    }

    /** @param fresh throws the data away first */
    public DatabaseServer startDatabase(boolean fresh, Durability durability) {
        var postgres = EmbeddedPostgres.start(home, processes, fresh, DATABASE, durability, events);
        parts.add(postgres::close);
        return postgres.server();
    }

    /** Makes databases and roles where they are missing. */
    public void prepare(DatabaseServer server) {
        Databases.prepare(server, roles);
    }

    /**
     * @param database that is prepared; waited for when everything else is done
     * @param step takes a few words on what this is at
     */
    public Unleash startUnleash(Supplier<DatabaseServer> database, Consumer<String> step) {
        step.accept("installing, which downloads it the first time, for at most "
                + UnleashInstallation.LIMIT.toMinutes() + " minutes");
        var installation = UnleashInstallation.install(home, processes);
        step.accept("waiting for the database");
        var server = database.get();
        step.accept("starting");
        addTokens(server);
        var url = server.urlWith(roles.unleash(), server.unleashDatabase());
        var unleash = Unleash.start(home, processes, installation, url, events);
        parts.add(unleash::close);
        step.accept(unleash.address().toString());
        return unleash;
    }

    private void addTokens(DatabaseServer server) {
        try (var connection = server.connect(server.unleashDatabase(), roles.unleash())) {
            KnownTokens.add(connection, UnleashSecrets.of(home));
        } catch (SQLException e) {
            throw new Failure("the toggle server's database cannot be reached: " + e.getMessage(), e);
        }
    }

    /** Instances that start later begin without any toggles that they knew before. */
    public void forgetToggles() {
        PrivateFiles.delete(home.folder(TOGGLES));
    }

    /** The shelter's schema in the shelter's database of a server. */
    public Schema schema(DatabaseServer server) {
        return new Schema(processes, server, roles.owner());
    }

    /**
     * For instances of the backend that use the shelter's database of a server.
     *
     * @param unleash where the toggle server is
     * @param registry where the microchip registry is
     * @param readyWithin how long an instance may take to start
     */
    public BackendSettings backends(DatabaseServer server, URI unleash, URI registry, Duration readyWithin) {
        return new BackendSettings(
                server.jdbcUrl(server.database()),
                roles.application(),
                unleash,
                UnleashSecrets.of(home).clientToken(),
                home.secret("session-key"),
                registry,
                home.folder(TOGGLES),
                readyWithin);
    }
}
