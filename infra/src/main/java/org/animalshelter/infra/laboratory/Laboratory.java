package org.animalshelter.infra.laboratory;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.animalshelter.infra.backend.BackendOnce;
import org.animalshelter.infra.postgres.DatabaseServer;
import org.animalshelter.infra.postgres.Databases;
import org.animalshelter.infra.postgres.Durability;
import org.animalshelter.infra.process.OnExit;
import org.animalshelter.infra.process.Parallel;
import org.animalshelter.infra.process.Teardown;
import org.animalshelter.infra.registry.MicrochipRegistry;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.infra.surroundings.Surroundings;
import org.animalshelter.infra.toggle.Toggles;
import org.animalshelter.infra.unleash.Unleash;
import org.animalshelter.infra.unleash.UnleashSecrets;

/**
 * What releases are tried in. All methods can be called by several threads at once. Those that need PostgreSQL or the
 * toggle server throw a {@link Failure} when these do not answer.
 */
public final class Laboratory implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final Teardown parts;
    private final OnExit onExit = new OnExit("stop of the laboratory", this::close);
    private final AtomicInteger templates = new AtomicInteger();
    private final AtomicInteger trials = new AtomicInteger();
    private final AtomicInteger starts = new AtomicInteger();
    private Surroundings surroundings;
    private DatabaseServer server;
    private MicrochipRegistry registry;
    private CompletableFuture<Unleash> unleash;

    private Laboratory(Consumer<String> events) {
        parts = new Teardown(events);
    }

    /**
     * Starts what releases need. It is empty: what an earlier one has left in its home is thrown away.
     *
     * @param home a folder that no production has
     * @param events gets a line for people when a part died and when it is back
     * @throws Failure when a part does not start; nothing is left running then
     */
    public static Laboratory open(Path home, Consumer<String> events) {
        var laboratory = new Laboratory(events);
        try {
            laboratory.start(home, events);
            return laboratory;
        } catch (RuntimeException e) {
            laboratory.close();
            throw e;
        }
    }

    private void start(Path home, Consumer<String> events) {
        surroundings = Surroundings.in(home, parts, events);
        surroundings.forgetToggles();
        registry = surroundings.startRegistry();
        server = surroundings.startDatabase(true, Durability.FLEETING);
        surroundings.prepare(server);
        // Not the usual one, which a production that starts later finds free.
        surroundings.home().port("unleash");
        // It takes longest, and templates can be made meanwhile.
        unleash = Parallel.begin(() -> surroundings.startUnleash(() -> server, step -> {}));
    }

    /** The toggles of everything that is tried here. */
    public Toggles toggles() {
        return new Toggles(unleashAddress(), UnleashSecrets.of(surroundings.home()));
    }

    private URI unleashAddress() {
        return Parallel.result(unleash).address();
    }

    /**
     * A database at a release of the schema, made from nothing and filled with sample data.
     *
     * @throws Failure when the release does not migrate or fill it, with what it said
     */
    public Template template(Release schema, SampleData sample) {
        var database = Databases.create(server, "template_" + templates.incrementAndGet(), Optional.empty());
        try {
            surroundings.schema(database).migrate(schema.artifact());
            surroundings.schema(database).seed(schema.artifact(), sample.animals(), sample.expenses());
            return new Template(database.database());
        } catch (Failure e) {
            Databases.drop(database, server.database());
            throw e;
        }
    }

    /**
     * A copy of a database, for a release of the backend to be tried on. It is not started yet.
     *
     * @throws Failure when the database cannot be copied
     */
    public Trial trial(Release backend, Template template) {
        var database = Databases.create(server, "trial_" + trials.incrementAndGet(), Optional.of(template.name()));
        return new Trial(() -> start(backend, database), surroundings.schema(database), database, server.database());
    }

    /** Another backend, on the database of a trial, which stays when this is closed. It is not started yet. */
    public Trial beside(Trial trial, Release backend) {
        return trial.beside(database -> start(backend, database));
    }

    private BackendOnce start(Release backend, DatabaseServer database) {
        return BackendOnce.start(
                surroundings.home(),
                surroundings.processes(),
                starts.incrementAndGet(),
                backend.name(),
                backend.artifact(),
                surroundings.backends(database, unleashAddress(), registry.address(), READY_WITHIN));
    }

    /**
     * Tells whether something that went wrong can be the doing of a release.
     *
     * @throws Failure when PostgreSQL or the toggle server does not answer
     */
    public void check() {
        try (var connection = server.connect(server.database())) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw new Failure("the laboratory's PostgreSQL does not answer: " + e.getMessage(), e);
        }
        toggles().list();
    }

    DatabaseServer server() {
        return server;
    }

    /** Stops everything, and what is being tried with it. */
    @Override
    public void close() {
        parts.stop();
        onExit.close();
    }
}
